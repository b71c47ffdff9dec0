package io.waybill.poller.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How much of a pause passes in each hour of the week (UTC, from Monday): more than 1 when news is likely, less when it is
 * not. A week is a week in any case: a rhythm moves calls, and makes neither more nor fewer of them.
 *
 * @param paces of the hours; 1 on the average
 */
public record Rhythm(List<Double> paces) {

    public static final int HOURS = 168;
    /** Pauses become twice as short at most, and three times as long. */
    public static final double FASTEST = 2;

    static final double SLOWEST = 1.0 / 3;
    public static final Rhythm EVEN = new Rhythm(Collections.nCopies(HOURS, 1.0));

    private static final Duration WEEK = Duration.ofDays(7);
    private static final double ROUNDING = 1e-6;
    private static final int BISECTIONS = 60;

    public Rhythm {
        paces = List.copyOf(paces);
        var mean = paces.stream().mapToDouble(Double::doubleValue).sum() / HOURS;
        if (paces.size() != HOURS || !(Math.abs(mean - 1) < ROUNDING)) {
            throw new IllegalArgumentException("a week of " + paces.size() + " hours passes " + mean + " times");
        }
        if (paces.stream().anyMatch(pace -> !(pace >= SLOWEST - ROUNDING && pace <= FASTEST + ROUNDING))) {
            throw new IllegalArgumentException("hours pass at between " + SLOWEST + " and " + FASTEST);
        }
    }

    /**
     * The rhythm by which news is heard of soonest with as many calls: who comes by at a rate r waits 1/2r on the average,
     * which is least over all news where r goes with the square root of how likely news is.
     *
     * @param rates how likely news is in each hour of the week; more than 0
     * @param fastest what hours may pass at; 1 where there is no call to spare at any hour
     */
    public static Rhythm of(double[] rates, double fastest) {
        var upper = Math.clamp(fastest, 1, FASTEST);
        var roots = Arrays.stream(rates).map(Math::sqrt).toArray();
        var low = 0.0;
        var high = upper / Arrays.stream(roots).min().orElseThrow();
        for (int i = 0; i < BISECTIONS; i++) {
            var scale = (low + high) / 2;
            if (Arrays.stream(roots)
                            .map(root -> bounded(scale * root, upper))
                            .average()
                            .orElseThrow()
                    < 1) {
                low = scale;
            } else {
                high = scale;
            }
        }
        var scale = high;
        return new Rhythm(Arrays.stream(roots)
                .mapToObj(root -> bounded(scale * root, upper))
                .toList());
    }

    private static double bounded(double pace, double upper) {
        return Math.clamp(pace, SLOWEST, upper);
    }

    /** @param moment from 0, Monday's first hour */
    public static int hourOf(Instant moment) {
        var utc = moment.atOffset(ZoneOffset.UTC);
        return (utc.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) * 24 + utc.getHour();
    }

    /** The moment at which a pause has passed that begins at another. */
    public Instant after(Instant from, Duration pause) {
        var weeks = pause.dividedBy(WEEK);
        var moment = from.plus(WEEK.multipliedBy(weeks));
        var left = (double) pause.minus(WEEK.multipliedBy(weeks)).toMillis();
        while (true) {
            var next = moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            var pace = paces.get(hourOf(moment));
            var passes = pace * Duration.between(moment, next).toMillis();
            if (passes >= left) {
                return moment.plusMillis(Math.round(left / pace));
            }
            left -= passes;
            moment = next;
        }
    }
}
