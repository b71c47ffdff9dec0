package io.waybill.normalizer.eta;

/**
 * How much more often something happened than was expected, over the last days. What a day brings counts once the day is
 * settled. Not for two threads while it learns.
 */
final class Ratio implements Learned {

    private final Fading fading;
    private final double prior;
    private double observed;
    private double expected;
    private long day;
    private double newObserved;
    private double newExpected;

    /** @param prior so many events as expected are taken for granted */
    Ratio(Fading fading, double prior) {
        this.fading = fading;
        this.prior = prior;
    }

    void note(double moreObserved, double moreExpected) {
        newObserved += moreObserved;
        newExpected += moreExpected;
    }

    /** @return whether there was anything new */
    boolean settle(long today) {
        if (newObserved == 0 && newExpected == 0) {
            return false;
        }
        var factor = fading.over(today - day);
        observed = observed * factor + newObserved;
        expected = expected * factor + newExpected;
        day = Math.max(day, today);
        newObserved = 0;
        newExpected = 0;
        return true;
    }

    void add(long today, double moreObserved, double moreExpected) {
        note(moreObserved, moreExpected);
        settle(today);
    }

    double at(long today) {
        var factor = fading.over(today - day);
        return (observed * factor + prior) / (expected * factor + prior);
    }

    /** What was expected, as far as it is not forgotten. */
    double weight(long today) {
        return expected * fading.over(today - day);
    }

    /** With what another one has settled, as if both had been one. */
    void merge(Ratio other) {
        var latest = Math.max(day, other.day);
        var factor = fading.over(latest - day);
        var othersFactor = other.fading.over(latest - other.day);
        observed = observed * factor + other.observed * othersFactor;
        expected = expected * factor + other.expected * othersFactor;
        day = latest;
    }

    @Override
    public double[] numbers() {
        return new double[] {day, observed, expected};
    }

    @Override
    public void recall(double[] numbers) {
        day = (long) numbers[0];
        observed = numbers[1];
        expected = numbers[2];
    }
}
