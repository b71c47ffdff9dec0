package io.waybill.normalizer.eta;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Events and time at risk by interval: how long parcels waited there, whether it happened to them or not. Who still waits
 * counts as far as he has come, so that the fast are not taken for all. What a day brings counts once the day is settled. Not
 * for two threads while it learns.
 */
final class Experience implements Learned {

    private final Bins bins;
    private final Fading fading;
    private double[] events;
    private double[] atRisk;
    private long day;
    private double @Nullable [] newEvents;
    private double[] newAtRisk = new double[0];

    Experience(Bins bins, Fading fading) {
        this.bins = bins;
        this.fading = fading;
        this.events = new double[bins.count()];
        this.atRisk = new double[bins.count()];
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
        for (var bin = 0; bin < events.length; bin++) {
            events[bin] = events[bin] * factor + newEvents[bin];
            atRisk[bin] = atRisk[bin] * factor + newAtRisk[bin];
        }
        day = Math.max(day, today);
        newEvents = null;
        return true;
    }

    /** Events, as far as they are not forgotten. */
    double weight(long today) {
        return Arrays.stream(events).sum() * fading.over(today - day);
    }

    /** With so much of a rate that holds everywhere. */
    Rates ratesFrom(double rate, double units) {
        var rates = new double[bins.count()];
        for (var bin = 0; bin < rates.length; bin++) {
            rates[bin] = (events[bin] + units * rate) / (atRisk[bin] + units);
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
        for (var bin = 0; bin < events.length; bin++) {
            observed += events[bin] * factor;
            expected += whole.in(bin) * atRisk[bin] * factor;
        }
        var speed = (observed + weight) / (expected + weight);
        var rates = new double[events.length];
        for (var bin = 0; bin < rates.length; bin++) {
            rates[bin] = (events[bin] * factor + weight * speed * whole.in(bin)) / (atRisk[bin] * factor + weight);
        }
        return new Rates(bins, rates);
    }

    /** With what another one of the same intervals has settled, as if both had been one. */
    void merge(Experience other) {
        var latest = Math.max(day, other.day);
        var factor = fading.over(latest - day);
        var othersFactor = other.fading.over(latest - other.day);
        for (var bin = 0; bin < events.length; bin++) {
            events[bin] = events[bin] * factor + other.events[bin] * othersFactor;
            atRisk[bin] = atRisk[bin] * factor + other.atRisk[bin] * othersFactor;
        }
        day = latest;
    }

    @Override
    public double[] numbers() {
        var numbers = new double[1 + 2 * bins.count()];
        numbers[0] = day;
        System.arraycopy(events, 0, numbers, 1, bins.count());
        System.arraycopy(atRisk, 0, numbers, 1 + bins.count(), bins.count());
        return numbers;
    }

    @Override
    public void recall(double[] numbers) {
        if (numbers.length != 1 + 2 * bins.count()) {
            throw new IllegalArgumentException("of other intervals: " + numbers.length + " numbers");
        }
        day = (long) numbers[0];
        events = Arrays.copyOfRange(numbers, 1, 1 + bins.count());
        atRisk = Arrays.copyOfRange(numbers, 1 + bins.count(), numbers.length);
    }
}
