package io.waybill.poller.demand;

import io.waybill.poller.plan.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How likely news is in each hour of the week: hours that parcels were watched through, and the news within them. What is
 * long ago fades.
 */
final class NewsRates {

    static final Duration HALF_LIFE = Duration.ofDays(28);
    /** Longer ones say too little about when it was. */
    static final Duration LONGEST = Duration.ofDays(2);
    /** News that an hour is believed to have had like others before it was watched. */
    private static final double BELIEVED = 5;

    private static final int HOURS_A_DAY = 24;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final double[] news;
    private final double[] hours;

    NewsRates() {
        this(new double[Rhythm.HOURS], new double[Rhythm.HOURS]);
    }

    NewsRates(double[] news, double[] hours) {
        this.news = news.clone();
        this.hours = hours.clone();
    }

    double[] news() {
        return news.clone();
    }

    double[] hours() {
        return hours.clone();
    }

    /**
     * Between two answers there was news or there was none. Nobody knows when within: each hour has as much of it as it is
     * believed to have.
     *
     * @param rates as believed so far, by hour
     */
    void count(Instant from, Instant to, boolean brought, double[] rates) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            return;
        }
        var parts = new double[Rhythm.HOURS];
        for (var moment = from; moment.isBefore(to); ) {
            var turn = moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            var next = turn.isBefore(to) ? turn : to;
            parts[Rhythm.hourOf(moment)] += Duration.between(moment, next).toMillis() / MILLIS_AN_HOUR;
            moment = next;
        }
        var all = 0.0;
        for (int hour = 0; hour < parts.length; hour++) {
            all += parts[hour] * rates[hour];
        }
        for (int hour = 0; hour < parts.length; hour++) {
            hours[hour] += parts[hour];
            news[hour] += brought ? parts[hour] * rates[hour] / all : 0;
        }
    }

    NewsRates plus(NewsRates other) {
        var sum = new NewsRates(news, hours);
        for (int hour = 0; hour < Rhythm.HOURS; hour++) {
            sum.news[hour] += other.news[hour];
            sum.hours[hour] += other.hours[hour];
        }
        return sum;
    }

    NewsRates after(Duration passed) {
        var left = Math.pow(0.5, Math.max(0, passed.toMillis()) / (double) HALF_LIFE.toMillis());
        return new NewsRates(
                Arrays.stream(news).map(count -> count * left).toArray(),
                Arrays.stream(hours).map(count -> count * left).toArray());
    }

    /** News in an hour: an hour of the week is believed to be as its hour of the day, and that as any, until it is known. */
    double[] rates() {
        var mean = rate(Arrays.stream(news).sum(), Arrays.stream(hours).sum(), 1);
        var ofDay = new double[HOURS_A_DAY];
        for (int hour = 0; hour < HOURS_A_DAY; hour++) {
            var every = hour;
            ofDay[hour] = rate(sum(news, every), sum(hours, every), mean);
        }
        return IntStream.range(0, Rhythm.HOURS)
                .mapToDouble(hour -> rate(news[hour], hours[hour], ofDay[hour % HOURS_A_DAY]))
                .toArray();
    }

    private static double sum(double[] counts, int hourOfDay) {
        return IntStream.range(0, Rhythm.HOURS)
                .filter(hour -> hour % HOURS_A_DAY == hourOfDay)
                .mapToDouble(hour -> counts[hour])
                .sum();
    }

    private static double rate(double news, double hours, double believed) {
        return (news + BELIEVED) / (hours + BELIEVED / believed);
    }
}
