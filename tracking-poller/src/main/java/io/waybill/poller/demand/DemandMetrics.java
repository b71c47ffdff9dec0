package io.waybill.poller.demand;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What is wanted of each account, what it grants, and how old what we know is for it. */
@Component
class DemandMetrics {

    private final CurrentShares shares;

    DemandMetrics(CurrentShares shares, Accounts accounts, MeterRegistry registry) {
        this.shares = shares;
        accounts.all().forEach(account -> register(account, registry));
    }

    private void register(Account account, MeterRegistry registry) {
        gauge(account, "waybill.poll.demand", AccountShares::callsWanted)
                .description("Calls a day that parcels want of the account")
                .register(registry);
        gauge(account, "waybill.poll.capacity", AccountShares::callsGranted)
                .description("Calls a day that the account grants")
                .register(registry);
        gauge(account, "waybill.poll.stretch", AccountShares::highestStretch)
                .description(
                        "How many times as seldom as they want the parcels of the largest merchants are asked about")
                .register(registry);
        age(account, "0.5", known -> known.demand().ages().median(), registry);
        age(account, "0.95", known -> known.demand().ages().oldest(), registry);
    }

    private void age(Account account, String quantile, Function<AccountShares, Duration> age, MeterRegistry registry) {
        gauge(account, "waybill.poll.answer.age", known -> age.apply(known).toSeconds())
                .description("How long ago watched parcels were last asked about with an answer, business time")
                .baseUnit("seconds")
                .tag("quantile", quantile)
                .register(registry);
    }

    private Gauge.Builder<?> gauge(Account account, String name, ToDoubleFunction<AccountShares> figure) {
        return Gauge.builder(
                        name,
                        shares,
                        all -> all.of(account.key()).map(figure::applyAsDouble).orElse(0.0))
                .tag("carrier", account.carrier());
    }
}
