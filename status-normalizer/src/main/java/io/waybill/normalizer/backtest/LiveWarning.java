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

    static List<LiveWarning> by(WarningRule rule, Watched watched) {
        var byAhead = IntStream.rangeClosed(0, Warning.MOST_DAYS_AHEAD)
                .mapToObj(ahead -> watched.scores(rule, ahead))
                .toList();
        return Warning.FALSE_ALARMS.stream()
                .map(falseAlarms -> of(rule, watched, byAhead, falseAlarms))
                .toList();
    }

    private static LiveWarning of(WarningRule rule, Watched watched, List<Scores> byAhead, double falseAlarms) {
        var ever = byAhead.getFirst();
        var found = ever.threshold(falseAlarms);
        var threshold = found.orElse(Double.POSITIVE_INFINITY);
        return new LiveWarning(
                falseAlarms,
                Scores.flagged(ever.onTime(), threshold),
                found.isPresent() ? rule.inWords(threshold) : null,
                Scores.flagged(ever.late(), threshold),
                Scores.flagged(ever.never(), threshold),
                byAhead.stream()
                        .skip(1)
                        .map(scores -> Scores.flagged(scores.late(), threshold))
                        .toList(),
                Quartiles.of(watched.daysAhead(rule, threshold)));
    }
}
