package io.waybill.poller.polling;

import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Inquiry;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Budgets;
import io.waybill.poller.exchange.Allowance;
import io.waybill.poller.exchange.CarrierExchange;
import io.waybill.poller.exchange.Replies;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.PollPlans;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks about what was claimed, and tells the carrier of numbers first where it wants that. */
@Component
class Asking {

    /** What the tables of statuses know best. */
    private static final String LANGUAGE = "en";

    private final CarrierExchange exchange;
    private final PollPlans plans;
    private final Budgets budgets;
    private final BusinessTime businessTime;

    Asking(CarrierExchange exchange, PollPlans plans, Budgets budgets, BusinessTime businessTime) {
        this.exchange = exchange;
        this.plans = plans;
        this.budgets = budgets;
        this.businessTime = businessTime;
    }

    /** @param replies to each of the questions; the last tells how the carrier is */
    record Outcome(List<Replies> replies, List<Asked> each) {}

    Outcome ask(Account account, Group group) {
        var claims = group.claims();
        var replies = exchange.ask(account, inquiries(claims), allowance(account, claims));
        var anyKnown = claims.stream().anyMatch(claim -> claim.plan().progress().known());
        var each = new ArrayList<>(replies.each().stream()
                .map(told ->
                        new Asked(told.reply(), false, claims.size(), ApartPolicy.calledFor(replies, told, anyKnown)))
                .toList());
        var all = new ArrayList<>(List.of(replies));
        var untold = IntStream.range(0, claims.size())
                .filter(at ->
                        wantsToBeTold(each.get(at)) && !claims.get(at).plan().registered())
                .boxed()
                .toList();
        var most = account.connector().registerBatch();
        for (var from = 0; from < untold.size(); from += most) {
            tell(account, claims, untold.subList(from, Math.min(untold.size(), from + most)), each)
                    .ifPresent(all::add);
        }
        return new Outcome(all, each);
    }

    private Optional<Replies> tell(Account account, List<Claim> claims, List<Integer> untold, List<Asked> each) {
        var of = untold.stream().map(claims::get).toList();
        var replies = exchange.register(account, inquiries(of), allowance(account, of));
        replies.ifPresent(told -> IntStream.range(0, untold.size())
                .forEach(at -> each.set(
                        untold.get(at),
                        told(each.get(untold.get(at)), told.each().get(at)))));
        return replies;
    }

    private static List<Inquiry> inquiries(List<Claim> claims) {
        return claims.stream().map(Asking::inquiry).toList();
    }

    private static Inquiry inquiry(Claim claim) {
        var parcel = claim.parcel();
        var plan = claim.plan();
        return new Inquiry(
                plan.leg().trackingNumber(),
                plan.service(),
                parcel.postalCode(),
                parcel.destination(),
                LocalDate.ofInstant(parcel.shippedAt(), ZoneOffset.UTC),
                LANGUAGE);
    }

    /** What the carrier does not take leaves its first answer standing, but where the trouble is the carrier's own. */
    private static Asked told(Asked before, Replies.Told told) {
        return switch (told.reply()) {
            case Reply.Known known -> before.told(known, true);
            case Reply.NotKnown not -> before.told(before.reply(), !wantsToBeTold(not));
            case Reply.Failed failed when ApartPolicy.calledFor(told, failed) -> before.asApart(failed);
            case Reply.Failed failed -> before.told(failed, false);
        };
    }

    private static boolean wantsToBeTold(Asked asked) {
        return !asked.apart() && wantsToBeTold(asked.reply());
    }

    private static boolean wantsToBeTold(Reply reply) {
        return switch (reply) {
            case Reply.NotKnown(var answer) -> answer.next() == Next.REGISTER;
            case Reply.Known _, Reply.Failed _ -> false;
        };
    }

    private Allowance allowance(Account account, List<Claim> claims) {
        return new Allowance(
                () -> budgets.grant(account, _ -> countAnother(account, claims) ? 1 : 0) == 1,
                () -> budgets.grantAhead(account, () -> countAnother(account, claims)),
                () -> budgets.spendForToken(account));
    }

    /** For all of them or for none: who may not be asked about again today is in the question too. */
    private boolean countAnother(Account account, List<Claim> claims) {
        var today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
        return plans.countAnother(claims, account.limits().perParcelAndDay(), today);
    }
}
