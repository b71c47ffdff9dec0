package io.waybill.normalizer.eta;

import org.jspecify.annotations.Nullable;

/**
 * Events and time at risk by interval: how long parcels waited there, whether it happened to them or not. Who still waits
 * counts as far as he has come, so that the fast are not taken for all. What a day brings counts once the day is settled. Not
 * for two threads while it learns.
 */
final class Experience implements Learned {

    private static final double[] NONE = {};

    private final Bins bins;
    private final Fading fading;
    private final BinCounts events = new BinCounts();
    private final BinCounts atRisk = new BinCounts();
    private long day;
    private double @Nullable [] newEvents;
    private double[] newAtRisk = NONE;

    Experience(Bins bins, Fading fading) {
        this.bins = bins;
        this.fading = fading;
    }

    void learn(Step step) {
        pass(step.from(), step.to());
        if (step.arrived()) {
            happen(step.at());
        }
    }

    void pass(double from, double to) {
        begin();
        for (var bin = bins.containing(from); bin < bins.count() && bins.start(bin) < to; bin++) {
            newAtRisk[bin] += Math.min(to, bins.end(bin)) - Math.max(from, bins.start(bin));
        }
    }

    void happen(double at) {
        begin()[bins.containing(at)]++;
    }

    private double[] begin() {
        if (newEvents == null) {
            newEvents = new double[bins.count()];
            newAtRisk = new double[bins.count()];
        }
        return newEvents;
    }

    /** @return whether there was anything new */
    boolean settle(long today) {
        if (newEvents == null) {
            return false;
        }
        var factor = fading.over(today - day);
        events.fade(factor, newEvents);
        atRisk.fade(factor, newAtRisk);
        day = Math.max(day, today);
        newEvents = null;
        newAtRisk = NONE;
        return true;
    }

    /** Events, as far as they are not forgotten. */
    double weight(long today) {
        return events.sum() * fading.over(today - day);
    }

    /** With so much of a rate that holds everywhere. */
    Rates ratesFrom(double rate, double units) {
        var rates = new double[bins.count()];
        for (var bin = 0; bin < rates.length; bin++) {
            rates[bin] = (events.in(bin) + units * rate) / (atRisk.in(bin) + units);
        }
        return new Rates(bins, rates);
    }

    /**
     * What is known here, and where that is little, what is known of the whole that this is a part of, as much faster or
     * slower as this is.
     *
     * @param weight of the whole: events for the speed, units of time for each interval
     */
    Rates ratesWithin(Rates whole, long today, double weight) {
        var factor = fading.over(today - day);
        var observed = 0.0;
        var expected = 0.0;
        for (var bin = 0; bin < bins.count(); bin++) {
            observed += events.in(bin) * factor;
            expected += whole.in(bin) * atRisk.in(bin) * factor;
        }
        var speed = (observed + weight) / (expected + weight);
        var rates = new double[bins.count()];
        for (var bin = 0; bin < rates.length; bin++) {
            rates[bin] =
                    (events.in(bin) * factor + weight * speed * whole.in(bin)) / (atRisk.in(bin) * factor + weight);
        }
        return new Rates(bins, rates);
    }

    /** With what another one of the same intervals has settled, as if both had been one. */
    void merge(Experience other) {
        var latest = Math.max(day, other.day);
        var factor = fading.over(latest - day);
        var othersFactor = other.fading.over(latest - other.day);
        events.fade(factor, other.events, othersFactor);
        atRisk.fade(factor, other.atRisk, othersFactor);
        day = latest;
    }

    /** The day, how many intervals there is something in, and both numbers of each. */
    @Override
    public double[] numbers() {
        var length = Math.max(events.length(), atRisk.length());
        var numbers = new double[2 + 2 * length];
        numbers[0] = day;
        numbers[1] = length;
        System.arraycopy(events.numbers(length), 0, numbers, 2, length);
        System.arraycopy(atRisk.numbers(length), 0, numbers, 2 + length, length);
        return numbers;
    }

    @Override
    public void recall(double[] numbers) {
        var length = (int) numbers[1];
        if (numbers.length != 2 + 2 * length || length > bins.count()) {
            throw new IllegalArgumentException("of other intervals: " + numbers.length + " numbers");
        }
        day = (long) numbers[0];
        events.recall(numbers, 2, 2 + length);
        atRisk.recall(numbers, 2 + length, numbers.length);
    }
}
