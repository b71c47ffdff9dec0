package io.waybill.normalizer.delay;

import java.time.Duration;

/**
 * What a merchant allows.
 *
 * @param promiseGrace after the end of the promised last day
 * @param stalled silence
 * @param presumedLost silence
 */
record Thresholds(Duration promiseGrace, Duration stalled, Duration presumedLost) {

    Thresholds {
        if (promiseGrace.isNegative() || !stalled.isPositive() || !presumedLost.isPositive()) {
            throw new IllegalArgumentException("waybill.delays: promise-grace is at least 0, stalled and presumed-lost"
                    + " are more: " + promiseGrace + ", " + stalled + ", " + presumedLost);
        }
    }
}
