package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.poller.plan.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A carrier that works by day, followed for some weeks by what was learnt of it and by even pauses. */
class LearnedRhythmTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration PAUSE = Duration.ofHours(4);
    private static final int PARCELS = 120;
    private static final int WEEKS = 6;
    private static final int WEEKS_LEARNING = 3;
    private static final long SEED = 20_260_302;

    /** @param hours from news to the poll that found it, on the average */
    private record Followed(int calls, double hours) {}

    /** Scans of a parcel, as hours since the beginning: most of them on weekdays between 5 and 20 o'clock. */
    private static NavigableMap<Double, Integer> scans(Random random) {
        var scans = new TreeMap<Double, Integer>();
        for (int hour = 0; hour < WEEKS * Rhythm.HOURS; hour++) {
            var ofWeek = hour % Rhythm.HOURS;
            var working = ofWeek < 144 && ofWeek % 24 >= 5 && ofWeek % 24 < 20;
            if (random.nextDouble() < (working ? 0.08 : 0.006)) {
                scans.put(hour + random.nextDouble(), hour);
            }
        }
        return scans;
    }

    /** @param learns whether pauses go by what was learnt until the day began; else they are even */
    private static Followed follow(boolean learns) {
        var random = new Random(SEED);
        var parcels = IntStream.range(0, PARCELS).mapToObj(_ -> scans(random)).toList();
        var polled = new double[PARCELS];
        var next = random.doubles(PARCELS, 0, 4).toArray();
        var rates = new NewsRates();
        var calls = 0;
        var waits = DoubleStream.builder();
        for (int day = 0; day < WEEKS * 7; day++) {
            var believed = rates.rates();
            var rhythm = learns ? Rhythm.of(believed, Rhythm.FASTEST) : Rhythm.EVEN;
            for (int parcel = 0; parcel < PARCELS; parcel++) {
                while (next[parcel] < (day + 1) * 24) {
                    var now = next[parcel];
                    var found = parcels.get(parcel).subMap(polled[parcel], false, now, true);
                    rates.count(moment(polled[parcel]), moment(now), !found.isEmpty(), believed);
                    if (day >= WEEKS_LEARNING * 7) {
                        calls++;
                        found.keySet().forEach(scan -> waits.add(now - scan));
                    }
                    polled[parcel] = now;
                    next[parcel] = hours(rhythm.after(moment(now), PAUSE));
                }
            }
        }
        return new Followed(calls, waits.build().average().orElseThrow());
    }

    private static double hours(Instant moment) {
        return Duration.between(BEGIN, moment).toMillis() / 3_600_000.0;
    }

    private static Instant moment(double hours) {
        return BEGIN.plusMillis(Math.round(hours * 3_600_000));
    }

    @Test
    void hearsOfNewsSoonerWithAsManyCalls() {
        var even = follow(false);
        var learnt = follow(true);

        assertThat((double) learnt.calls() / even.calls()).isBetween(0.98, 1.02);
        assertThat(even.hours()).isBetween(1.9, 2.1);
        assertThat(learnt.hours() / even.hours()).as("%s, %s", even, learnt).isLessThan(0.85);
    }
}
