package io.waybill.poller.polling;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Budgets;
import io.waybill.poller.exchange.CarrierExchange;
import io.waybill.poller.exchange.Fault;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.health.AccountTallies;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims what is due, and asks about what was claimed. */
@Component
class Polling {

    private final PollPlans plans;
    private final Budgets budgets;
    private final CarrierExchange exchange;
    private final Asking asking;
    private final Completing completing;
    private final AccountTallies tallies;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;
    private final PollMetrics metrics;
    private final PollingSettings settings;

    Polling(
            PollPlans plans,
            Budgets budgets,
            CarrierExchange exchange,
            Asking asking,
            Completing completing,
            AccountTallies tallies,
            BusinessTime businessTime,
            MachineTime machineTime,
            HoldPoints holdPoints,
            PollMetrics metrics,
            PollingSettings settings) {
        this.plans = plans;
        this.budgets = budgets;
        this.exchange = exchange;
        this.asking = asking;
        this.completing = completing;
        this.tallies = tallies;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Each claim is a call that the account has granted. */
    List<Claim> claim(Account account) {
        var now = new Moments(businessTime.instant(), machineTime.instant());
        var room = Math.min(settings.batch(), exchange.room(account));
        if (room == 0 || !plans.anyDue(account.key(), now)) {
            return List.of();
        }
        var claims = new ArrayList<Claim>();
        budgets.grantPaced(account, (granted, routine) -> {
            var cap = account.limits().perParcelAndDay();
            claims.addAll(plans.claim(account.key(), Math.min(room, granted), routine, settings.lease(), cap, now));
            return claims.size();
        });
        claims.forEach(claim -> metrics.claimed(account.carrier(), Duration.between(claim.dueAt(), now.business())));
        return claims;
    }

    void poll(Account account, Claim claim) {
        holdPoints.reach("poller.claimed");
        var askedAt = businessTime.instant();
        var calledAt = machineTime.instant();
        var asked = asking.ask(account, claim);
        holdPoints.reach("poller.answered");
        tallies.count(account, asked.reply());
        heed(account, asked.reply(), calledAt);
        completing.complete(claim, account, asked, askedAt);
    }

    private void heed(Account account, Reply reply, Instant calledAt) {
        if (!(reply instanceof Reply.Failed failed)) {
            return;
        }
        if (failed.fault() == Fault.TOO_MANY_CALLS) {
            budgets.slowDown(account, calledAt, failed.retryAfter());
        } else if (failed.retryAfter() != null) {
            budgets.block(account, failed.retryAfter());
        }
    }
}
