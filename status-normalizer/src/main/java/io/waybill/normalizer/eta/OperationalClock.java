package io.waybill.normalizer.eta;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much of an average day each day is worth: by its day of the week, learned slowly, and by how fast everything goes just
 * now, learned from the last days. What differs between lanes is measured by it, and stays as it is when all of them slow
 * down. Days are epoch days. Not for two threads while it learns.
 */
final class OperationalClock implements Learned {

    private static final Fading WEEKDAYS = new Fading(120);
    private static final double WEEKDAY_PRIOR = 50;
    private static final Fading SPEED = new Fading(12);
    private static final Fading LONG_RUN = new Fading(240);
    private static final double SPEED_PRIOR = 30;

    /** So much of what is unusual today is left of it tomorrow. */
    private static final double PERSISTENCE = 0.98;

    /** Longer than any parcel is followed. */
    private static final int REMEMBERED_DAYS = 400;

    private final Ratio[] weekdays =
            Stream.generate(() -> new Ratio(WEEKDAYS, WEEKDAY_PRIOR)).limit(7).toArray(Ratio[]::new);
    private final Ratio lately = new Ratio(SPEED, SPEED_PRIOR);
    private final Ratio inTheLongRun = new Ratio(LONG_RUN, SPEED_PRIOR);
    private double[] units = new double[0];
    private double[] spentBefore = {0};
    private long firstDay;
    private long today;

    OperationalClock(long firstDay) {
        this.firstDay = firstDay;
        this.today = firstDay;
    }

    /** The first day that is not over yet. */
    long today() {
        return today;
    }

    /** Of a day of that weekday at usual speed. */
    double usual(long day) {
        return usual()[weekday(day)];
    }

    /** From Monday on; their mean is 1. */
    private double[] usual() {
        var worth =
                Arrays.stream(weekdays).mapToDouble(ratio -> ratio.at(today)).toArray();
        var mean = Arrays.stream(worth).average().orElseThrow();
        return Arrays.stream(worth).map(one -> one / mean).toArray();
    }

    /**
     * Of everything, compared with how it has been for long: what is faster for good is no matter of the clock, or the clock
     * and what is measured by it would drift together.
     */
    double speed() {
        return lately.at(today) / inTheLongRun.at(today);
    }

    /**
     * The day is over.
     *
     * @param expected events, at usual speed
     */
    void learn(double observed, double expected) {
        var usual = usual(today);
        lately.add(today, observed, expected);
        inTheLongRun.add(today, observed, expected);
        weekdays[weekday(today)].add(today, observed, expected * speed() / usual);
        append(usual * speed());
        today++;
    }

    private void append(double worth) {
        var drop = Math.max(0, units.length + 1 - REMEMBERED_DAYS);
        var longer = Arrays.copyOfRange(units, drop, units.length + 1);
        longer[longer.length - 1] = worth;
        firstDay += drop;
        remember(longer);
    }

    private void remember(double[] worth) {
        units = worth;
        spentBefore = new double[worth.length + 1];
        for (var day = 0; day < worth.length; day++) {
            spentBefore[day + 1] = spentBefore[day] + worth[day];
        }
    }

    /** Operational time between two moments of days that are over, or of today's beginning; days not known count as one. */
    double between(long fromDay, double fromTime, long toDay, double toTime) {
        return spentUntil(toDay, toTime) - spentUntil(fromDay, fromTime);
    }

    private double spentUntil(long day, double time) {
        var index = day - firstDay;
        if (index < 0) {
            return index + time;
        }
        var at = (int) Math.min(index, units.length);
        return spentBefore[at] + (at < units.length ? time * units[at] : 0);
    }

    /** What today and the days behind it will be worth, cumulated to the end of each. */
    double[] ahead(int days) {
        var cumulated = new double[days];
        var usual = usual();
        var sum = 0.0;
        var unusual = speed() - 1;
        for (var day = 0; day < days; day++) {
            sum += usual[weekday(today + day)] * (1 + unusual);
            cumulated[day] = sum;
            unusual *= PERSISTENCE;
        }
        return cumulated;
    }

    /**
     * Both stand at that day then. What a past day was worth is taken from whichever knows it, from the one that has seen more
     * where both do; a day that nobody knows counts as one.
     *
     * @param until not before any of them stands
     */
    void merge(OperationalClock other, long until) {
        var wiser = seen(until) >= other.seen(until) ? this : other;
        var lesser = wiser == this ? other : this;
        var first = Math.max(until - REMEMBERED_DAYS, Math.min(firstDay, other.firstDay));
        var worth = LongStream.range(first, until)
                .mapToDouble(day -> wiser.knows(day) ? wiser.worth(day) : lesser.knows(day) ? lesser.worth(day) : 1)
                .toArray();
        for (var weekday = 0; weekday < weekdays.length; weekday++) {
            weekdays[weekday].merge(other.weekdays[weekday]);
        }
        lately.merge(other.lately);
        inTheLongRun.merge(other.inTheLongRun);
        firstDay = first;
        today = until;
        remember(worth);
    }

    private double seen(long day) {
        return inTheLongRun.weight(day);
    }

    private boolean knows(long day) {
        return day >= firstDay && day < today;
    }

    private double worth(long day) {
        return units[Math.toIntExact(day - firstDay)];
    }

    private static int weekday(long day) {
        return LocalDate.ofEpochDay(day).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    }

    @Override
    public double[] numbers() {
        return Stream.of(
                        Arrays.stream(new double[] {firstDay, today}),
                        Stream.concat(Arrays.stream(weekdays), Stream.of(lately, inTheLongRun))
                                .flatMapToDouble(ratio -> Arrays.stream(ratio.numbers())),
                        Arrays.stream(units))
                .flatMapToDouble(part -> part)
                .toArray();
    }

    @Override
    public void recall(double[] numbers) {
        firstDay = (long) numbers[0];
        today = (long) numbers[1];
        var at = 2;
        for (var ratio : Stream.concat(Arrays.stream(weekdays), Stream.of(lately, inTheLongRun))
                .toList()) {
            ratio.recall(Arrays.copyOfRange(numbers, at, at + 3));
            at += 3;
        }
        remember(Arrays.copyOfRange(numbers, at, numbers.length));
    }
}
