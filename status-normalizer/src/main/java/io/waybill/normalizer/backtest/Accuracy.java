package io.waybill.normalizer.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good predictions were, in days.
 *
 * @param mae mean absolute error of the median
 * @param within2Days share of medians that were at most two days off
 * @param coverage share that arrived between the 10 and the 90 % level
 * @param width of that interval, mean
 * @param pinball mean loss over all levels
 */
record Accuracy(int orders, double mae, double within2Days, double coverage, double width, double pinball) {

    private static final int LOWEST = 0;
    private static final int MEDIAN = Prediction.LEVELS.indexOf(0.5);
    private static final int HIGHEST = Prediction.LEVELS.size() - 1;
    private static final double CLOSE = 2;

    /** @param predictions of orders that were delivered; not empty */
    static Accuracy of(List<Prediction> predictions) {
        return new Accuracy(
                predictions.size(),
                mean(predictions, Accuracy::error),
                mean(predictions, prediction -> error(prediction) <= CLOSE ? 1 : 0),
                mean(predictions, prediction -> covers(prediction) ? 1 : 0),
                mean(
                        predictions,
                        prediction -> prediction.days().get(HIGHEST)
                                - prediction.days().get(LOWEST)),
                mean(predictions, Accuracy::pinball));
    }

    private static double mean(List<Prediction> predictions, ToDoubleFunction<Prediction> of) {
        return predictions.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double error(Prediction prediction) {
        return Math.abs(prediction.days().get(MEDIAN) - prediction.truth());
    }

    private static boolean covers(Prediction prediction) {
        return prediction.days().get(LOWEST) <= prediction.truth()
                && prediction.truth() <= prediction.days().get(HIGHEST);
    }

    private static double pinball(Prediction prediction) {
        var sum = 0.0;
        for (var at = 0; at < Prediction.LEVELS.size(); at++) {
            var level = Prediction.LEVELS.get(at);
            var over = prediction.truth() - prediction.days().get(at);
            sum += Math.max(level * over, (level - 1) * over);
        }
        return sum / Prediction.LEVELS.size();
    }
}
