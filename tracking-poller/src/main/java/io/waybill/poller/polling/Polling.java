package io.waybill.poller.polling;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Budgets;
import io.waybill.poller.exchange.CarrierExchange;
import io.waybill.poller.exchange.Heeding;
import io.waybill.poller.health.AccountTallies;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Claims what is due, and asks about what was claimed. */
@Component
class Polling {

    private final PollPlans plans;
    private final Budgets budgets;
    private final CarrierExchange exchange;
    private final Asking asking;
    private final Heeding heeding;
    private final Gathering gathering;
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
            Heeding heeding,
            Gathering gathering,
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
        this.heeding = heeding;
        this.gathering = gathering;
        this.tallies = tallies;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
        this.metrics = metrics;
        this.settings = settings;
    }

    /**
     * What may begin now.
     *
     * @param due whether anything is, be there a call for it or not
     */
    record Claimed(List<Group> groups, boolean due) {}

    /** Each group is a call that the account has granted. */
    Claimed claim(Account account, UnderWay underWay) {
        var now = new Moments(businessTime.instant(), machineTime.instant());
        // What comes to be due before that, such as a look, is seen when this is looked up again.
        var from = underWay.from(now.machine(), settings.idle(), () -> plans.earliest(account.key()))
                .filter(at -> !at.isAfter(now.business()));
        return from.isPresent() ? claim(account, underWay, from.get(), now) : new Claimed(List.of(), false);
    }

    private Claimed claim(Account account, UnderWay underWay, Instant from, Moments now) {
        var due = plans.nextDue(account.key(), from, now)
                .filter(at -> !at.isAfter(now.business()))
                .isPresent();
        var calls = exchange.room(account, underWay.calls());
        var room = Math.min(settings.batch(), settings.underWay() - underWay.plans());
        if (!due || calls <= 0 || room <= 0) {
            return new Claimed(List.of(), due);
        }
        var groups = new ArrayList<Group>();
        budgets.grantPaced(account, (granted, routine) -> {
            groups.addAll(claim(account, from, Math.min(calls, granted), Math.min(calls, routine), room, now));
            return groups.size();
        });
        metrics.claimed(account.carrier(), groups, now.business());
        return new Claimed(groups, true);
    }

    private List<Group> claim(Account account, Instant from, int calls, int routine, int room, Moments now) {
        var batch = account.connector().batch();
        var claims = plans.claim(
                account.key(),
                from,
                Math.min(room, calls * batch),
                Math.min(room, routine * batch),
                settings.lease(),
                account.limits().perParcelAndDay(),
                now);
        var grouping = Grouping.of(claims, calls, account.connector());
        if (!grouping.left().isEmpty()) {
            plans.giveBack(grouping.left());
        }
        return grouping.groups();
    }

    /** @param answered is told when the carrier has answered, before that is written */
    void poll(Account account, Group group, Runnable answered) {
        holdPoints.reach("poller.claimed");
        var askedAt = businessTime.instant();
        var calledAt = machineTime.instant();
        Asking.Outcome outcome;
        try {
            outcome = asking.ask(account, group);
        } finally {
            answered.run();
        }
        holdPoints.reach("poller.answered");
        tallies.count(account, outcome.replies().getLast().whole());
        outcome.replies().forEach(replies -> heeding.heed(account, replies, calledAt));
        metrics.asked(account.carrier(), outcome);
        gathering.complete(IntStream.range(0, group.claims().size())
                .mapToObj(at -> new Polled(
                        group.claims().get(at), account, outcome.each().get(at), askedAt))
                .toList());
    }
}
