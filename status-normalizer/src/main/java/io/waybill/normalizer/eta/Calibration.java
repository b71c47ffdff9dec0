package io.waybill.normalizer.eta;

import io.waybill.normalizer.eta.Bins.Span;

/**
 * How the risk that was foreseen turned out, by how much of it there had been: mends intervals that are always too wide or
 * too narrow. Not for two threads while it learns.
 */
final class Calibration implements Learned {

    private static final Bins RISK = Bins.of(new Span(1, 0.1), new Span(4, 0.25));
    private static final double PRIOR = 200;

    private final Experience experience = new Experience(RISK, new Fading(60));

    void learn(double from, double to, boolean happened) {
        experience.pass(from, to);
        if (happened) {
            experience.happen((from + to) / 2);
        }
    }

    boolean settle(long today) {
        return experience.settle(today);
    }

    void merge(Calibration other) {
        experience.merge(other.experience);
    }

    Rates rates() {
        return experience.ratesFrom(1, PRIOR);
    }

    @Override
    public double[] numbers() {
        return experience.numbers();
    }

    @Override
    public void recall(double[] numbers) {
        experience.recall(numbers);
    }
}
