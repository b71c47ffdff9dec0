package io.waybill.normalizer.eta;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Each country's clock; all of them stand at the beginning of the same day. Not for two threads while it learns. */
final class Clocks {

    private final Map<String, OperationalClock> byCountry = new HashMap<>();
    private final Map<String, Expected> expected = new HashMap<>();
    private final Map<String, Day> days = new HashMap<>();
    private long today;

    Clocks(long firstDay) {
        this.today = firstDay;
    }

    /** What a country's day brings. */
    private static final class Expected {
        private double events;
        private double observed;
    }

    /** Epoch day: the first that is not over. */
    long today() {
        return today;
    }

    /** Its own, or one that knows nothing yet. */
    OperationalClock of(String country) {
        var known = byCountry.get(country);
        return known == null ? new OperationalClock(today) : known;
    }

    Map<String, OperationalClock> byCountry() {
        return byCountry;
    }

    void recall(String country, double[] numbers) {
        var clock = new OperationalClock(today);
        clock.recall(numbers);
        byCountry.put(country, clock);
        today = Math.max(today, clock.today());
    }

    void expect(String country, boolean arrived, double events) {
        var day = expected.computeIfAbsent(country, _ -> new Expected());
        day.events += events;
        day.observed += arrived ? 1 : 0;
    }

    void passDay() {
        expected.keySet().forEach(country -> byCountry.computeIfAbsent(country, _ -> new OperationalClock(today)));
        days.clear();
        byCountry.forEach((country, clock) -> {
            var usual = clock.usual(today);
            var seen = Objects.requireNonNullElseGet(expected.get(country), Expected::new);
            clock.learn(seen.observed, seen.events);
            var worth = clock.between(today, 0, today + 1, 0);
            days.put(country, new Day(today, usual, worth / usual, clock));
        });
        expected.clear();
        today++;
    }

    /** Today, or the one that was passed last and is being learned. */
    Day dayOf(String country) {
        var passed = days.get(country);
        if (passed != null) {
            return passed;
        }
        var clock = of(country);
        return new Day(today, clock.usual(today), 1, clock);
    }

    /** All of both stand at the later day then. */
    void merge(Clocks other) {
        var until = Math.max(today, other.today);
        Stream.concat(byCountry.keySet().stream(), other.byCountry.keySet().stream())
                .distinct()
                .toList()
                .forEach(country -> byCountry
                        .computeIfAbsent(country, _ -> new OperationalClock(until))
                        .merge(other.of(country), until));
        today = until;
    }

    void settle() {
        days.clear();
    }

    /**
     * @param usual worth of such a day at usual speed
     * @param faster how much more it was worth; 1 as long as that is not known
     */
    record Day(long day, double usual, double faster, OperationalClock clock) {

        /** Operational time from the beginning of a passage to that of this day. */
        double since(Passage passage) {
            return clock.between(passage.startDay(), passage.startTime(), day, 0);
        }

        /** Operational time from the beginning of a passage to its end. */
        double whole(Sighting sighting) {
            var end = Objects.requireNonNull(sighting.end());
            return clock.between(
                    sighting.passage().startDay(), sighting.passage().startTime(), end.day(), end.time());
        }
    }
}
