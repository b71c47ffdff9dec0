package io.waybill.local.journey;

import java.time.Duration;
import java.time.Instant;

/**
 * A parcel of a run.
 *
 * @param startsAt business time
 */
record PlayedParcel(Plot plot, String number, String orderId, Instant startsAt) {

    private static final Duration GRACE = Duration.ofDays(2);

    static PlayedParcel of(Plot plot, int run, Instant startsAt) {
        var orderId = "demo-%d%02d".formatted(run, plot.ordinal() + 1);
        return new PlayedParcel(plot, plot.number(run), orderId, startsAt);
    }

    /** By then it has been delivered, or something went wrong. */
    Instant latestEnd() {
        return startsAt.plus(plot.length(number)).plus(GRACE);
    }
}
