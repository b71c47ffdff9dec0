package io.waybill.poller.polling;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private record What(String carrier, String outcome) {}

    void completed(List<Settled> settled) {
        settled.stream()
                .map(Settled::completed)
                .collect(groupingBy(
                        done -> new What(
                                done.plan().leg().carrier(), done.completion().outcome()),
                        counting()))
                .forEach((what, times) -> Counter.builder("waybill.polls")
                        .description("Polls by what came of them")
                        .tag("carrier", what.carrier())
                        .tag("outcome", what.outcome())
                        .register(registry)
                        .increment(times));
    }

    /** @param now business time, as lateness is */
    void claimed(String carrier, List<Group> groups, Instant now) {
        var lateness = registry.timer("waybill.poll.lateness", "carrier", carrier);
        groups.stream().flatMap(group -> group.claims().stream()).forEach(claim -> {
            var late = Duration.between(claim.dueAt(), now);
            lateness.record(late.isNegative() ? Duration.ZERO : late);
        });
    }

    void asked(String carrier, Asking.Outcome outcome) {
        DistributionSummary.builder("waybill.poll.numbers")
                .description("How many numbers a call asked about")
                .tag("carrier", carrier)
                .publishPercentileHistogram(false)
                .register(registry)
                .record(outcome.each().size());
        if (outcome.each().stream().anyMatch(Asked::apart)) {
            Counter.builder("waybill.poll.apart")
                    .description(
                            "Calls whose numbers are asked about apart, as one of them may have spoiled the answer")
                    .tag("carrier", carrier)
                    .register(registry)
                    .increment();
        }
    }

    void refused(int polls) {
        refused.increment(polls);
    }

    void abandoned() {
        abandoned.increment();
    }
}
