package io.waybill.normalizer.backtest;

import org.jspecify.annotations.Nullable;

/** A quarter are less than the first, half than the median, three quarters than the third. */
record Quartiles(double p25, double median, double p75) {

    /** Absent of none. */
    static @Nullable Quartiles of(double[] rising) {
        return rising.length == 0
                ? null
                : new Quartiles(quantile(rising, 0.25), quantile(rising, 0.5), quantile(rising, 0.75));
    }

    /** @param rising not empty */
    static double quantile(double[] rising, double share) {
        return rising[(int) (share * (rising.length - 1))];
    }
}
