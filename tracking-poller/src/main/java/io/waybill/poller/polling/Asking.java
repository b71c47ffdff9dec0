package io.waybill.poller.polling;

import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Inquiry;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Budgets;
import io.waybill.poller.exchange.Allowance;
import io.waybill.poller.exchange.CarrierExchange;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.PollPlans;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Asks about what was claimed, and tells the carrier of the number first where it wants that. */
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

    Asked ask(Account account, Claim claim) {
        var inquiry = inquiry(claim);
        var allowance = allowance(account, claim);
        var reply = exchange.ask(account, inquiry, allowance);
        return wantsToBeTold(reply) && !claim.plan().registered()
                ? exchange.register(account, inquiry, allowance)
                        .map(told -> told(reply, told))
                        .orElseGet(() -> new Asked(reply, false))
                : new Asked(reply, false);
    }

    static Inquiry inquiry(Claim claim) {
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
    private static Asked told(Reply before, Reply told) {
        return switch (told) {
            case Reply.Known _ -> new Asked(told, true);
            case Reply.NotKnown _ -> new Asked(before, !wantsToBeTold(told));
            case Reply.Failed _ -> new Asked(told, false);
        };
    }

    private static boolean wantsToBeTold(Reply reply) {
        return switch (reply) {
            case Reply.NotKnown(var answer) -> answer.next() == Next.REGISTER;
            case Reply.Known _, Reply.Failed _ -> false;
        };
    }

    private Allowance allowance(Account account, Claim claim) {
        return new Allowance(
                () -> budgets.grant(account, _ -> countAnother(account, claim) ? 1 : 0) == 1,
                () -> budgets.grantAhead(account, () -> countAnother(account, claim)),
                () -> budgets.spendForToken(account));
    }

    private boolean countAnother(Account account, Claim claim) {
        var today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
        return plans.countAnother(claim, account.limits().perParcelAndDay(), today);
    }
}
