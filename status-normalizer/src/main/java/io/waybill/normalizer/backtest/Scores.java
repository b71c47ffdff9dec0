package io.waybill.normalizer.backtest;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The worst score of each order by a rule, of the looks that were early enough, by how the orders ended. Each in rising
 * order; endlessly low where no look was early enough.
 */
record Scores(double[] late, double[] never, double[] onTime) {

    /** The lowest by which no more than that share of those on time are flagged. */
    OptionalDouble threshold(double falseAlarms) {
        var allowed = (int) (onTime.length * falseAlarms);
        var highestNotAllowed =
                allowed < onTime.length ? onTime[onTime.length - 1 - allowed] : Double.NEGATIVE_INFINITY;
        return Stream.of(late, never, onTime)
                .flatMapToDouble(Arrays::stream)
                .filter(score -> score > highestNotAllowed)
                .min();
    }

    /** The share that a threshold flags; 0 of none. */
    static double flagged(double[] rising, double threshold) {
        var flagged = Arrays.stream(rising).filter(score -> score >= threshold).count();
        return rising.length == 0 ? 0 : flagged / (double) rising.length;
    }
}
