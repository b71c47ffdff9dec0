package io.waybill.benchmarks.claims;

import io.waybill.poller.plan.Moments;
import java.time.Duration;
import java.time.Instant;

/**
 * Business time, one claim after another: all parcels are asked about every three hours, evenly spread, so that it takes
 * this long until as many are due as one claim takes, however many there are.
 *
 * @param begin when the first is due
 */
record Clock(Instant begin, int parcels, int claimed) {

    static final Duration INTERVAL = Duration.ofHours(3);

    /** @param claim from 0 */
    Moments at(int claim) {
        var now = begin.plus(INTERVAL.multipliedBy((claim + 1L) * claimed).dividedBy(parcels));
        return new Moments(now, begin);
    }
}
