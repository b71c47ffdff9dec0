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
                .mapToObj(ahead -> new Countdown(
                        ahead,
                        Watched.flagged(watched.onTime(), WarningRule.COUNTDOWN, ahead, -ahead),
                        Watched.flagged(watched.late(), WarningRule.COUNTDOWN, ahead, -ahead),
                        Watched.flagged(watched.never(), WarningRule.COUNTDOWN, ahead, -ahead)))
                .toList();
    }
}
