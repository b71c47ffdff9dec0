package io.waybill.poller.health;

import io.waybill.poller.account.Account;
import io.waybill.poller.exchange.Fault;
import io.waybill.poller.exchange.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** How this instance's polls went since its account's row was last written; a row per poll would be a hot one. */
@Component
public class AccountTallies {

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    public void count(Account account, Reply reply) {
        UnaryOperator<Tally> counting = switch (reply) {
            case Reply.Known _, Reply.NotKnown _ -> Tally::answer;
            case Reply.Failed failed -> tally -> failed(tally, failed.fault());
        };
        tallies.merge(account.key(), counting.apply(Tally.NONE), (tally, _) -> counting.apply(tally));
    }

    private static Tally failed(Tally tally, Fault fault) {
        if (fault == Fault.HELD_BACK) {
            return tally;
        }
        return fault.blamesCarrier() ? tally.failure(fault.wireName()) : tally.answer();
    }

    /** Since the account's row was last written. */
    Tally of(Account account) {
        return tallies.getOrDefault(account.key(), Tally.NONE);
    }

    /** It says nothing that the account's row does not; what has come to it meanwhile stays. */
    void drop(Account account, Tally tally) {
        tallies.remove(account.key(), tally);
    }

    Tally take(Account account) {
        var taken = tallies.remove(account.key());
        return taken == null ? Tally.NONE : taken;
    }
}
