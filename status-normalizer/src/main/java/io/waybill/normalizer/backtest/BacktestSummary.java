package io.waybill.normalizer.backtest;

import io.waybill.normalizer.backtest.Prediction.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a walk through past orders came to.
 *
 * @param skipped rows whose times are impossible
 * @param predicted by moment; without those that were never delivered
 */
record BacktestSummary(
        int orders,
        int skipped,
        LocalDate trainUntil,
        int tested,
        int neverDelivered,
        Map<String, Accuracy> predicted,
        List<Warned> earlyWarning) {

    private static final List<Double> FALSE_ALARMS = List.of(0.01, 0.02, 0.05, 0.1);

    /**
     * @param late share of those delivered late that were flagged so many days ahead at least
     * @param neverDelivered the same of those that never were
     */
    record Warned(double falseAlarms, int daysAhead, double late, double neverDelivered) {}

    static BacktestSummary of(PastOrders past, LocalDate trainUntil, WalkForward walk) {
        var tested = past.orders().stream()
                .filter(order -> !order.purchased().toLocalDate().isBefore(trainUntil))
                .toList();
        var predicted = new TreeMap<String, Accuracy>();
        for (var moment : Moment.values()) {
            var measured = walk.predictions().stream()
                    .filter(prediction -> prediction.moment() == moment)
                    .filter(prediction -> prediction.order().delivered() != null)
                    .toList();
            if (!measured.isEmpty()) {
                predicted.put(moment.wireName(), Accuracy.of(measured));
            }
        }
        return new BacktestSummary(
                past.orders().size(),
                past.skipped(),
                trainUntil,
                tested.size(),
                Math.toIntExact(tested.stream()
                        .filter(order -> order.delivered() == null)
                        .count()),
                predicted,
                warned(tested, walk.warnings()));
    }

    private static List<Warned> warned(Collection<PastOrder> tested, EarlyWarnings warnings) {
        Predicate<PastOrder> delivered = order -> order.delivered() != null;
        var onTime =
                tested.stream().filter(delivered.and(PastOrder::keptItsPromise)).toList();
        var late = tested.stream()
                .filter(delivered.and(PastOrder::missedItsPromise))
                .toList();
        var never = tested.stream().filter(delivered.negate()).toList();
        var warned = new ArrayList<Warned>();
        for (var falseAlarms : FALSE_ALARMS) {
            for (var ahead = 1; ahead <= EarlyWarnings.MOST_DAYS_AHEAD; ahead++) {
                warned.add(new Warned(
                        falseAlarms,
                        ahead,
                        warnings.flagged(late, onTime, ahead, falseAlarms),
                        warnings.flagged(never, onTime, ahead, falseAlarms)));
            }
        }
        return warned;
    }
}
