package io.waybill.normalizer.eta;

/**
 * Events and time at risk by interval: how long parcels waited there, whether it happened to them or not. Who still waits
 * counts as far as he has come, so that the fast are not taken for all. Not for two threads.
 */
final class Experience {

    private final Bins bins;
    private final Fading fading;
    private final double[] events;
    private final double[] atRisk;
    private long day;

    Experience(Bins bins, Fading fading) {
        this.bins = bins;
        this.fading = fading;
        this.events = new double[bins.count()];
        this.atRisk = new double[bins.count()];
    }

    void wait(long today, double from, double to) {
        fade(today);
        for (var bin = bins.containing(from); bin < bins.count() && bins.start(bin) < to; bin++) {
            atRisk[bin] += Math.min(to, bins.end(bin)) - Math.max(from, bins.start(bin));
        }
    }

    void happen(long today, double at) {
        fade(today);
        events[bins.containing(at)]++;
    }

    private void fade(long today) {
        if (today <= day) {
            return;
        }
        var factor = fading.over(today - day);
        for (var bin = 0; bin < events.length; bin++) {
            events[bin] *= factor;
            atRisk[bin] *= factor;
        }
        day = today;
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
}
