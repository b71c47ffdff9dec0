package io.waybill.normalizer.backtest;

import java.util.ArrayList;
import java.util.List;
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
        var warnings = new ArrayList<Warning>();
        for (var falseAlarms : FALSE_ALARMS) {
            for (var ahead = 1; ahead <= MOST_DAYS_AHEAD; ahead++) {
                warnings.add(of(rule, watched, falseAlarms, ahead));
            }
        }
        return warnings;
    }

    static Warning of(WarningRule rule, Watched watched, double falseAlarms, int ahead) {
        var found = watched.threshold(rule, ahead, falseAlarms);
        if (found.isEmpty()) {
            return new Warning(falseAlarms, ahead, null, 0, 0, 0);
        }
        var threshold = found.getAsDouble();
        return new Warning(
                falseAlarms,
                ahead,
                rule.inWords(threshold),
                Watched.flagged(watched.onTime(), rule, ahead, threshold),
                Watched.flagged(watched.late(), rule, ahead, threshold),
                Watched.flagged(watched.never(), rule, ahead, threshold));
    }
}
