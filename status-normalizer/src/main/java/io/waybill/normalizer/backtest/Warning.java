package io.waybill.normalizer.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many are flagged early enough by a rule whose threshold was chosen for that.
 *
 * @param falseAlarms share of those on time that may be flagged so many days ahead or more
 * @param onTime share of those that are; less where the rule cannot come closer
 * @param threshold a probability, or days; absent where the rule flags none or too many
 * @param late share of those delivered late that are flagged so many days ahead at least
 * @param neverDelivered the same of those that never were
 */
record Warning(
        double falseAlarms,
        int daysAhead,
        @Nullable Double threshold,
        double onTime,
        double late,
        double neverDelivered) {

    static final List<Double> FALSE_ALARMS = List.of(0.01, 0.02, 0.05, 0.1);
    static final int MOST_DAYS_AHEAD = 7;

    static List<Warning> by(WarningRule rule, Watched watched) {
        return IntStream.rangeClosed(1, MOST_DAYS_AHEAD)
                .mapToObj(ahead -> of(rule, watched.scores(rule, ahead), ahead))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Warning::falseAlarms))
                .toList();
    }

    private static List<Warning> of(WarningRule rule, Scores scores, int ahead) {
        return FALSE_ALARMS.stream()
                .map(falseAlarms -> of(rule, scores, ahead, falseAlarms))
                .toList();
    }

    private static Warning of(WarningRule rule, Scores scores, int ahead, double falseAlarms) {
        var found = scores.threshold(falseAlarms);
        if (found.isEmpty()) {
            return new Warning(falseAlarms, ahead, null, 0, 0, 0);
        }
        var threshold = found.getAsDouble();
        return new Warning(
                falseAlarms,
                ahead,
                rule.inWords(threshold),
                Scores.flagged(scores.onTime(), threshold),
                Scores.flagged(scores.late(), threshold),
                Scores.flagged(scores.never(), threshold));
    }
}
