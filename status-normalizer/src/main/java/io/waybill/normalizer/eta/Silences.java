package io.waybill.normalizer.eta;

import io.waybill.normalizer.eta.Bins.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How long nothing is heard between two scans, by lane and by what the former of them said. Not for two threads while it learns. */
final class Silences {

    /** Hours. */
    private static final Bins HOURS = Bins.of(new Span(120, 6), new Span(960, 24));

    private static final Fading FADING = new Fading(120);
    private static final double PRIOR_HOURS = 200;

    /** So few gaps say nothing of what is usual. */
    private static final double ENOUGH = 50;

    private static final double EVERYWHERE = 0.04;

    private final Map<Gap, Experience> known = new HashMap<>();

    /** @param lane absent for all of them together */
    private record Gap(String said, @Nullable String lane) implements Comparable<Gap> {

        /** Statuses have no blank in their names. */
        static Gap named(String name) {
            var blank = name.indexOf(' ');
            return blank < 0 ? new Gap(name, null) : new Gap(name.substring(0, blank), name.substring(blank + 1));
        }

        String name() {
            return lane == null ? said : said + " " + lane;
        }

        @Override
        public int compareTo(Gap other) {
            return name().compareTo(other.name());
        }
    }

    /** @param said wire name of a status */
    void learn(String said, List<String> lanes, double hours, int atMost) {
        learn(new Gap(said, null), hours, atMost);
        lanes.forEach(lane -> learn(new Gap(said, lane), hours, atMost));
    }

    private void learn(Gap gap, double hours, int atMost) {
        Forgetting.known(known, gap, atMost, () -> new Experience(HOURS, FADING))
                .ifPresent(experience -> {
                    experience.pass(0, hours);
                    experience.happen(hours);
                });
    }

    void settle(long day, int atMost) {
        known.values().forEach(experience -> experience.settle(day));
        Forgetting.keep(known, atMost, experience -> experience.weight(day));
    }

    /** Lanes of which nothing is known make no difference. */
    List<String> known(String said, List<String> lanes) {
        return lanes.stream()
                .filter(lane -> known.containsKey(new Gap(said, lane)))
                .toList();
    }

    /** What so many of all gaps do not reach; empty where too few were seen. */
    Optional<Duration> reachedByAllBut(double share, String said, List<String> lanes, long today) {
        var all = known.get(new Gap(said, null));
        if (all == null || all.weight(today) < ENOUGH) {
            return Optional.empty();
        }
        var rates = all.ratesFrom(EVERYWHERE, PRIOR_HOURS);
        for (var lane : lanes) {
            var experience = known.get(new Gap(said, lane));
            rates = experience == null ? rates : experience.ratesWithin(rates, today, PRIOR_HOURS);
        }
        return Optional.of(Duration.ofMinutes(Math.round(rates.reaching(-Math.log(share)) * 60)));
    }

    void merge(Silences other) {
        other.known.forEach((gap, experience) ->
                known.computeIfAbsent(gap, _ -> new Experience(HOURS, FADING)).merge(experience));
    }

    /** All that was learned, by names. */
    void forEach(BiConsumer<String, Learned> consumer) {
        known.forEach((gap, experience) -> consumer.accept(gap.name(), experience));
    }

    /** @param name as in {@link #forEach} */
    void recall(String name, double[] numbers) {
        known.computeIfAbsent(Gap.named(name), _ -> new Experience(HOURS, FADING))
                .recall(numbers);
    }
}
