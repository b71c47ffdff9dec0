package io.waybill.poller.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class PushMetrics {

    private static final int COUNTED_AT_MOST = 10_000;

    private final MeterRegistry registry;
    private final Counter failures;

    PushMetrics(MeterRegistry registry, Pushes pushes) {
        this.registry = registry;
        this.failures = Counter.builder("waybill.push.failures")
                .description("Pushes that we failed to take; each is tried again")
                .register(registry);
        Gauge.builder("waybill.push.waiting", pushes, rows -> rows.waiting(COUNTED_AT_MOST))
                .description("Pushes that were stored and wait to be taken, or for their parcel; up to 10,000")
                .register(registry);
    }

    /** @param outcome accepted, forged or duplicate */
    void received(String carrier, String outcome) {
        Counter.builder("waybill.pushes")
                .description("Bodies that carriers posted, or that came in their name")
                .tag("carrier", carrier)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** @param now machine time, after the commit */
    void taken(Settled settled, Instant now) {
        var carrier = settled.push().carrier();
        Counter.builder("waybill.pushes.taken")
                .description("Pushes by what came of them")
                .tag("carrier", carrier)
                .tag("outcome", settled.outcome().wireName())
                .register(registry)
                .increment();
        if (settled.outcome() == PushOutcome.TOLD && settled.push().attempts() == 0) {
            var delay = Duration.between(settled.push().postedAt(), now);
            registry.timer("waybill.push.delay", "carrier", carrier).record(delay.isNegative() ? Duration.ZERO : delay);
        }
    }

    void failed() {
        failures.increment();
    }
}
