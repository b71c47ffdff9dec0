package io.waybill.order.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What became of order events. */
@Component
class IntakeMetrics {

    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;
    private final Counter unknownType;
    private final Counter appended;
    private final Counter refused;

    IntakeMetrics(MeterRegistry registry) {
        this.accepted = counter(registry, "topic", "accepted");
        this.duplicate = counter(registry, "topic", "duplicate");
        this.rejected = counter(registry, "topic", "rejected");
        this.unknownType = counter(registry, "topic", "unknown_type");
        this.appended = counter(registry, "door", "appended");
        this.refused = counter(registry, "door", "refused");
    }

    private static Counter counter(MeterRegistry registry, String way, String outcome) {
        return Counter.builder("waybill.intake.events")
                .description(
                        "Order events, by what became of them; those of the topic counted again where a batch is tried again")
                .tags("way", way, "outcome", outcome)
                .register(registry);
    }

    void accepted(int count) {
        accepted.increment(count);
    }

    void duplicate(int count) {
        duplicate.increment(count);
    }

    void rejected(int count) {
        rejected.increment(count);
    }

    void unknownType() {
        unknownType.increment();
    }

    void appended(int count) {
        appended.increment(count);
    }

    /** A whole request. */
    void refused() {
        refused.increment();
    }
}
