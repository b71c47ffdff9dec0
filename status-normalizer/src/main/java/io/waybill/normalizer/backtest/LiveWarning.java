package io.waybill.normalizer.backtest;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does that has one threshold for all days, as one that runs does.
 *
 * @param falseAlarms share of those on time that may ever be flagged
 * @param onTime share of those that are
 * @param threshold a probability, or days; absent where the rule flags none or too many
 * @param late share of those delivered late that are flagged before their promise ends
 * @param neverDelivered the same of those that never were
 * @param lateByDaysAhead share of those delivered late that are flagged 1, 2, ... days ahead at least
 * @param daysAhead how long before their promise ended those of them that are flagged were so first
 */
record LiveWarning(
        double falseAlarms,
        double onTime,
        @Nullable Double threshold,
        double late,
        double neverDelivered,
        List<Double> lateByDaysAhead,
        @Nullable Quartiles daysAhead) {

    record Quartiles(double p25, double median, double p75) {

        static @Nullable Quartiles of(double[] rising) {
            return rising.length == 0
                    ? null
                    : new Quartiles(
                            Watched.quantile(rising, 0.25),
                            Watched.quantile(rising, 0.5),
                            Watched.quantile(rising, 0.75));
        }
    }

    static List<LiveWarning> by(WarningRule rule, Watched watched) {
        return Warning.FALSE_ALARMS.stream()
                .map(falseAlarms -> of(rule, watched, falseAlarms))
                .toList();
    }

    private static LiveWarning of(WarningRule rule, Watched watched, double falseAlarms) {
        var found = watched.threshold(rule, 0, falseAlarms);
        if (found.isEmpty()) {
            return new LiveWarning(falseAlarms, 0, null, 0, 0, List.of(), null);
        }
        var threshold = found.getAsDouble();
        return new LiveWarning(
                falseAlarms,
                Watched.flagged(watched.onTime(), rule, 0, threshold),
                rule.inWords(threshold),
                Watched.flagged(watched.late(), rule, 0, threshold),
                Watched.flagged(watched.never(), rule, 0, threshold),
                IntStream.rangeClosed(1, Warning.MOST_DAYS_AHEAD)
                        .mapToObj(ahead -> Watched.flagged(watched.late(), rule, ahead, threshold))
                        .toList(),
                Quartiles.of(Watched.daysAhead(watched.late(), rule, threshold)));
    }
}
