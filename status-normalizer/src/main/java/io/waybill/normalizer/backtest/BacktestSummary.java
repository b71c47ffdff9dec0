package io.waybill.normalizer.backtest;

import io.waybill.normalizer.backtest.Prediction.Moment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a walk through past orders came to.
 *
 * @param skipped rows whose times are impossible
 * @param predicted by moment; without those that were never delivered
 * @param earlyWarning by the probability that a promise is missed, with the threshold that fits each number of days ahead
 * @param otherWarning the same by other rules
 * @param oneThreshold by rules that have one threshold for all days ahead, as those that run do
 * @param countdown what the simplest rule that warns early finds, and what it costs
 */
record BacktestSummary(
        int orders,
        int skipped,
        LocalDate trainUntil,
        int tested,
        int neverDelivered,
        Map<String, Accuracy> predicted,
        Baseline baseline,
        List<Warning> earlyWarning,
        Map<String, List<Warning>> otherWarning,
        Map<String, List<LiveWarning>> oneThreshold,
        List<Countdown> countdown) {

    private static final List<Integer> WITHIN_DAYS = List.of(2, 3, 5);

    static BacktestSummary of(PastOrders past, LocalDate trainUntil, WalkForward walk) {
        var tested = past.orders().stream()
                .filter(order -> !order.purchased().toLocalDate().isBefore(trainUntil))
                .toList();
        var delivered =
                tested.stream().filter(order -> order.delivered() != null).toList();
        var watched = walk.watched();
        return new BacktestSummary(
                past.orders().size(),
                past.skipped(),
                trainUntil,
                tested.size(),
                tested.size() - delivered.size(),
                predicted(walk.predictions()),
                Baseline.of(past.orders(), trainUntil, delivered),
                Warning.by(WarningRule.AT_RISK, watched),
                otherWarning(watched),
                oneThreshold(watched),
                Countdown.of(watched));
    }

    private static Map<String, Accuracy> predicted(Collection<Prediction> predictions) {
        var predicted = new TreeMap<String, Accuracy>();
        for (var moment : Moment.values()) {
            var measured = predictions.stream()
                    .filter(prediction -> prediction.moment() == moment)
                    .filter(prediction -> prediction.order().delivered() != null)
                    .toList();
            if (!measured.isEmpty()) {
                predicted.put(moment.wireName(), Accuracy.of(measured));
            }
        }
        return predicted;
    }

    private static Map<String, List<Warning>> otherWarning(Watched watched) {
        var warnings = new LinkedHashMap<String, List<Warning>>();
        warnings.put(WarningRule.AT_RISK_THAT_DAY.wireName(), Warning.by(WarningRule.AT_RISK_THAT_DAY, watched));
        WarningRule.NAIVE.forEach(rule -> warnings.put(rule.wireName(), Warning.by(rule, watched)));
        return warnings;
    }

    private static Map<String, List<LiveWarning>> oneThreshold(Watched watched) {
        var warnings = new LinkedHashMap<String, List<LiveWarning>>();
        var atRisk = WarningRule.AT_RISK;
        warnings.put(atRisk.wireName(), LiveWarning.by(atRisk, watched));
        WITHIN_DAYS.forEach(days -> warnings.put(
                "%s_within_%d_days".formatted(atRisk.wireName(), days), LiveWarning.by(atRisk, watched.within(days))));
        WarningRule.NAIVE.forEach(rule -> warnings.put(rule.wireName(), LiveWarning.by(rule, watched)));
        return warnings;
    }
}
