package io.waybill.normalizer.eta;

/** How much more often something happened than was expected, over the last days. Not for two threads. */
final class Ratio {

    private final Fading fading;
    private final double prior;
    private double observed;
    private double expected;
    private long day;

    /** @param prior so many events as expected are taken for granted */
    Ratio(Fading fading, double prior) {
        this.fading = fading;
        this.prior = prior;
    }

    void add(long today, double moreObserved, double moreExpected) {
        var factor = fading.over(today - day);
        observed = observed * factor + moreObserved;
        expected = expected * factor + moreExpected;
        day = today;
    }

    double at(long today) {
        var factor = fading.over(today - day);
        return (observed * factor + prior) / (expected * factor + prior);
    }
}
