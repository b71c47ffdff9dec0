package io.waybill.normalizer.eta;

import io.waybill.normalizer.eta.Bins.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long nothing is heard between two scans, by lane and by what the former of them said. Not for two threads while it learns. */
final class Silences {

    /** Hours. */
    private static final Bins HOURS = Bins.of(new Span(120, 6), new Span(960, 24));

    private static final Fading FADING = new Fading(120);
    private static final double PRIOR_HOURS = 200;

    /** So few gaps say nothing of what is usual. */
    private static final double ENOUGH = 50;

    private static final double EVERYWHERE = 0.04;

    private final Map<String, Experience> byLane = new HashMap<>();

    /** @param said wire name of a status */
    void learn(String said, List<String> lanes, double hours, int atMost) {
        learn(said, hours, atMost);
        lanes.forEach(lane -> learn(said + " " + lane, hours, atMost));
    }

    private void learn(String key, double hours, int atMost) {
        Forgetting.known(byLane, key, atMost, () -> new Experience(HOURS, FADING))
                .ifPresent(experience -> {
                    experience.pass(0, hours);
                    experience.happen(hours);
                });
    }

    void settle(long day, int atMost) {
        byLane.values().forEach(experience -> experience.settle(day));
        Forgetting.keep(byLane, atMost, experience -> experience.weight(day));
    }

    /** Lanes of which nothing is known make no difference. */
    List<String> known(String said, List<String> lanes) {
        return lanes.stream()
                .filter(lane -> byLane.containsKey(said + " " + lane))
                .toList();
    }

    /** What so many of all gaps do not reach; empty where too few were seen. */
    Optional<Duration> reachedByAllBut(double share, String said, List<String> lanes, long today) {
        var all = byLane.get(said);
        if (all == null || all.weight(today) < ENOUGH) {
            return Optional.empty();
        }
        var rates = all.ratesFrom(EVERYWHERE, PRIOR_HOURS);
        for (var lane : lanes) {
            var experience = byLane.get(said + " " + lane);
            rates = experience == null ? rates : experience.ratesWithin(rates, today, PRIOR_HOURS);
        }
        return Optional.of(Duration.ofMinutes(Math.round(rates.reaching(-Math.log(share)) * 60)));
    }

    void merge(Silences other) {
        other.byLane.forEach((key, experience) ->
                byLane.computeIfAbsent(key, _ -> new Experience(HOURS, FADING)).merge(experience));
    }

    Map<String, Experience> byLane() {
        return byLane;
    }

    void recall(String key, double[] numbers) {
        byLane.computeIfAbsent(key, _ -> new Experience(HOURS, FADING)).recall(numbers);
    }
}
