package io.waybill.poller.exchange;

import java.time.Duration;

/** For all that one poll asks, so that no lease runs out meanwhile. */
final class TimeLeft {

    private final long end;

    TimeLeft(Duration whole) {
        this.end = System.nanoTime() + whole.toNanos();
    }

    /** None where it is zero or less. */
    long millis() {
        return Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
}
