package io.waybill.normalizer.backtest;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What it finds, and costs, to flag whatever is under way still so many days before its promise ends.
 *
 * @param falseAlarms share of those on time that are flagged
 * @param late share of those delivered late that are
 * @param neverDelivered share of those never delivered that are
 */
record Countdown(int daysAhead, double falseAlarms, double late, double neverDelivered) {

    static List<Countdown> of(Watched watched) {
        return IntStream.rangeClosed(1, Warning.MOST_DAYS_AHEAD)
                .mapToObj(ahead -> of(watched.scores(WarningRule.COUNTDOWN, ahead), ahead))
                .toList();
    }

    private static Countdown of(Scores scores, int ahead) {
        return new Countdown(
                ahead,
                Scores.flagged(scores.onTime(), -ahead),
                Scores.flagged(scores.late(), -ahead),
                Scores.flagged(scores.never(), -ahead));
    }
}
