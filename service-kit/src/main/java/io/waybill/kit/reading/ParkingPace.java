package io.waybill.kit.reading;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast keys may be parked. Where one record after another fails, the fault is hardly theirs: a table is missing, or the
 * new version can handle nothing. Then a reader waits rather than puts everything aside, but does not wait for ever.
 */
final class ParkingPace {

    static final int AT_ONCE = 100;
    static final Duration THEN_ONE_IN = Duration.ofSeconds(30);

    private int inARow;
    private Instant last = Instant.MIN;

    /** Some record could be handled. */
    synchronized void handled() {
        inARow = 0;
    }

    synchronized void parked(Instant now) {
        inARow++;
        last = now;
    }

    synchronized boolean mayPark(Instant now) {
        return inARow < AT_ONCE || !now.isBefore(last.plus(THEN_ONE_IN));
    }
}
