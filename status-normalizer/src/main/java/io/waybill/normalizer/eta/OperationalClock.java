package io.waybill.normalizer.eta;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of an average day each day is worth: by its day of the week, learned slowly, and by how fast everything goes just
 * now, learned from the last days. What differs between lanes is measured by it, and stays as it is when all of them slow
 * down. Days are epoch days. Not for two threads.
 */
final class OperationalClock {

    private static final Fading WEEKDAYS = new Fading(120);
    private static final double WEEKDAY_PRIOR = 50;
    private static final Fading SPEED = new Fading(10);
    private static final double SPEED_PRIOR = 30;

    /** So much of what is unusual today is left of it tomorrow. */
    private static final double PERSISTENCE = 0.95;

    private final Map<DayOfWeek, Ratio> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Ratio speed = new Ratio(SPEED, SPEED_PRIOR);
    private final long firstDay;
    private double[] spentBefore = new double[512];
    private long today;

    OperationalClock(long firstDay) {
        this.firstDay = firstDay;
        this.today = firstDay;
        for (var weekday : DayOfWeek.values()) {
            weekdays.put(weekday, new Ratio(WEEKDAYS, WEEKDAY_PRIOR));
        }
    }

    /** The first day that is not over yet. */
    long today() {
        return today;
    }

    /** Of a day of that weekday at usual speed. */
    double usual(long day) {
        return usual()[weekday(day).ordinal()];
    }

    /** From Monday on; their mean is 1. */
    private double[] usual() {
        var worth =
                weekdays.values().stream().mapToDouble(ratio -> ratio.at(today)).toArray();
        var mean = Arrays.stream(worth).average().orElseThrow();
        return Arrays.stream(worth).map(one -> one / mean).toArray();
    }

    double speed() {
        return speed.at(today);
    }

    /**
     * The day is over.
     *
     * @param expected events, at usual speed
     */
    void learn(double observed, double expected) {
        var usual = usual(today);
        speed.add(today, observed, expected);
        var units = usual * speed();
        weekdays.get(weekday(today)).add(today, observed, expected * speed() / usual);
        var index = Math.toIntExact(today - firstDay);
        if (index + 1 >= spentBefore.length) {
            spentBefore = Arrays.copyOf(spentBefore, spentBefore.length * 2);
        }
        spentBefore[index + 1] = spentBefore[index] + units;
        today++;
    }

    /** From the first day to the beginning of one that is not later than today. */
    double spentBefore(long day) {
        return spentBefore[Math.toIntExact(day - firstDay)];
    }

    /** What today and the days behind it will be worth, cumulated to the end of each. */
    double[] ahead(int days) {
        var cumulated = new double[days];
        var usual = usual();
        var sum = 0.0;
        var unusual = speed() - 1;
        for (var day = 0; day < days; day++) {
            sum += usual[weekday(today + day).ordinal()] * (1 + unusual);
            cumulated[day] = sum;
            unusual *= PERSISTENCE;
        }
        return cumulated;
    }

    private static DayOfWeek weekday(long day) {
        return LocalDate.ofEpochDay(day).getDayOfWeek();
    }
}
