package io.waybill.poller.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Budgets;
import io.waybill.poller.exchange.Allowance;
import io.waybill.poller.exchange.CarrierExchange;
import io.waybill.poller.exchange.Heeding;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks carriers to push about what is watched, within the account's budget. */
@Component
public class Subscribing {

    private final SubscribingAccounts accounts;
    private final Subscriptions subscriptions;
    private final CarrierExchange exchange;
    private final Budgets budgets;
    private final Heeding heeding;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;
    private final MeterRegistry registry;
    private final SubscriptionSettings settings;

    Subscribing(
            SubscribingAccounts accounts,
            Subscriptions subscriptions,
            CarrierExchange exchange,
            Budgets budgets,
            Heeding heeding,
            BusinessTime businessTime,
            MachineTime machineTime,
            HoldPoints holdPoints,
            MeterRegistry registry,
            SubscriptionSettings settings) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.exchange = exchange;
        this.budgets = budgets;
        this.heeding = heeding;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
        this.registry = registry;
        this.settings = settings;
    }

    /** In the transaction of whoever begins to follow them, or wakes them. */
    public void want(Collection<PollPlan> plans, Instant now) {
        var pushed =
                plans.stream().filter(plan -> accounts.contains(plan.account())).toList();
        if (!pushed.isEmpty()) {
            subscriptions.want(pushed, now);
        }
    }

    void wantAll(Account account) {
        subscriptions.wantAll(account.key(), businessTime.instant());
    }

    /** One call, for as many numbers as fit. */
    boolean subscribe(Account account) {
        var calledAt = machineTime.instant();
        var claimed = claim(account);
        if (claimed.isEmpty()) {
            return false;
        }
        holdPoints.reach("subscribing.claimed");
        var subscription = accounts.subscription(account);
        var inquiries = claimed.stream().map(Claimed::inquiry).toList();
        var replies = exchange.subscribe(account, subscription.request(inquiries), inquiries, allowance(account));
        holdPoints.reach("subscribing.answered");
        heeding.heed(account, replies, calledAt);
        var now = businessTime.instant();
        subscriptions.complete(IntStream.range(0, claimed.size())
                .mapToObj(at -> {
                    var one = claimed.get(at);
                    var reply = replies.each().get(at).reply();
                    count(account, reply);
                    return new Judged(one, SubscriptionPolicy.after(reply, one, subscription.life(), now));
                })
                .toList());
        return true;
    }

    private List<Claimed> claim(Account account) {
        var now = new Moments(businessTime.instant(), machineTime.instant());
        subscriptions.lapse(account.key(), now.business());
        if (exchange.room(account) == 0 || !subscriptions.anyDue(account.key(), now)) {
            return List.of();
        }
        var claimed = new ArrayList<Claimed>();
        budgets.grant(account, _ -> {
            var atMost = accounts.subscription(account).batch();
            claimed.addAll(subscriptions.claim(account.key(), atMost, settings.lease(), now));
            return claimed.isEmpty() ? 0 : 1;
        });
        return claimed;
    }

    /** Not once more, but with another token where the carrier does not take the one that there is. */
    private Allowance allowance(Account account) {
        return new Allowance(
                () -> false, () -> budgets.grantAhead(account, () -> true), () -> budgets.spendForToken(account));
    }

    private void count(Account account, Reply reply) {
        var outcome = reply instanceof Reply.Failed failed ? failed.fault().wireName() : "subscribed";
        registry.counter("waybill.subscriptions", "carrier", account.carrier(), "outcome", outcome)
                .increment();
    }
}
