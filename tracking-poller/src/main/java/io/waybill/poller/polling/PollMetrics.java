package io.waybill.poller.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class PollMetrics {

    private final MeterRegistry registry;
    private final Counter refused;
    private final Counter abandoned;

    PollMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.refused = Counter.builder("waybill.poll.refused")
                .description("Completions that came after somebody else had taken over")
                .register(registry);
        this.abandoned = Counter.builder("waybill.poll.abandoned")
                .description("Polls that ended with an error of our own; their leases run out")
                .register(registry);
    }

    void completed(String carrier, String outcome) {
        Counter.builder("waybill.polls")
                .description("Polls by what came of them")
                .tag("carrier", carrier)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** @param lateness business time */
    void claimed(String carrier, Duration lateness) {
        registry.timer("waybill.poll.lateness", "carrier", carrier)
                .record(lateness.isNegative() ? Duration.ZERO : lateness);
    }

    void refused() {
        refused.increment();
    }

    void abandoned() {
        abandoned.increment();
    }
}
