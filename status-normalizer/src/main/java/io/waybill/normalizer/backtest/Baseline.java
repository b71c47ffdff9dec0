package io.waybill.normalizer.backtest;

import io.waybill.normalizer.backtest.Prediction.Moment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What estimates would be worth for which nothing is learned: the promise, and the same days for all orders.
 *
 * @param promise absent where none was given
 * @param allOrders by moment: how long those took that were delivered before the first test
 */
record Baseline(@Nullable Promise promise, Map<String, Accuracy> allOrders) {

    /** @param mae mean absolute error in days of noon on the promised day */
    record Promise(int orders, double mae) {}

    /** @param tested delivered, as all of them here */
    static Baseline of(Collection<PastOrder> orders, LocalDate trainUntil, Collection<PastOrder> tested) {
        var known = orders.stream()
                .filter(order -> order.delivered() != null)
                .filter(order -> order.delivered().toLocalDate().isBefore(trainUntil))
                .toList();
        var allOrders = new TreeMap<String, Accuracy>();
        if (!known.isEmpty() && !tested.isEmpty()) {
            for (var moment : Moment.values()) {
                allOrders.put(moment.wireName(), alike(known, tested, moment));
            }
        }
        return new Baseline(promise(tested), allOrders);
    }

    private static Accuracy alike(Collection<PastOrder> known, Collection<PastOrder> tested, Moment moment) {
        var took = known.stream().mapToDouble(moment::until).sorted().toArray();
        List<Double> days = Prediction.LEVELS.stream()
                .map(level -> Quartiles.quantile(took, level))
                .toList();
        return Accuracy.of(tested.stream()
                .map(order -> new Prediction(order, moment, days))
                .toList());
    }

    private static @Nullable Promise promise(Collection<PastOrder> tested) {
        var errors = tested.stream()
                .mapToDouble(Baseline::promiseError)
                .filter(error -> error >= 0)
                .toArray();
        return errors.length == 0
                ? null
                : new Promise(errors.length, Arrays.stream(errors).average().orElseThrow());
    }

    /** Negative where there was no promise. */
    private static double promiseError(PastOrder order) {
        var promisedBy = order.promisedBy();
        var delivered = order.delivered();
        return promisedBy == null || delivered == null
                ? -1
                : Math.abs(Moments.days(promisedBy.atTime(12, 0), delivered));
    }
}
