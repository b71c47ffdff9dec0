package io.waybill.normalizer.backtest;

import java.time.Duration;
import java.time.LocalDateTime;

/** Local times as days. */
final class Moments {

    private static final double SECONDS = Duration.ofDays(1).toSeconds();

    private Moments() {}

    /** From 0 to 1. */
    static double timeOfDay(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() / SECONDS;
    }

    static long day(LocalDateTime at) {
        return at.toLocalDate().toEpochDay();
    }

    static double days(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toSeconds() / SECONDS;
    }
}
