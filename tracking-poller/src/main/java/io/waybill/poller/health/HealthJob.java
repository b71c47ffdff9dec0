package io.waybill.poller.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class HealthJob {

    private final Accounts accounts;
    private final LookingAfterAccounts lookingAfter;

    HealthJob(
            Accounts accounts,
            LookingAfterAccounts lookingAfter,
            AccountHealths healths,
            BusinessTime businessTime,
            MeterRegistry registry) {
        this.accounts = accounts;
        this.lookingAfter = lookingAfter;
        accounts.all().forEach(account -> gauges(account, healths, businessTime, registry));
    }

    @Scheduled(fixedDelayString = "${waybill.health.look-every:1s}")
    void run() {
        lookingAfter.changed(accounts.all()).forEach(lookingAfter::lookAfter);
    }

    private static void gauges(
            Account account, AccountHealths healths, BusinessTime businessTime, MeterRegistry registry) {
        Gauge.builder("waybill.poll.due", healths, rows -> rows.due(account, businessTime.instant()))
                .description("Polls that are due now, up to 10,000")
                .tag("carrier", account.carrier())
                .register(registry);
        Gauge.builder(
                        "waybill.poll.behind",
                        healths,
                        rows -> rows.behind(account, businessTime.instant()).toSeconds())
                .description("How long the parcel has waited that has waited longest, business time")
                .baseUnit("seconds")
                .tag("carrier", account.carrier())
                .register(registry);
    }
}
