package io.waybill.poller.demand;

import java.time.Duration;
import java.time.Instant;

/** How often something may be measured that takes long where there is much. */
final class CostPolicy {

    private static final Duration LEAST = Duration.ofSeconds(10);

    /** A percent of the time. */
    private static final int PAUSES = 100;

    private CostPolicy() {}

    static Instant nextAt(Instant begun, Instant ended) {
        var pause = Duration.between(begun, ended).multipliedBy(PAUSES);
        return ended.plus(pause.compareTo(LEAST) > 0 ? pause : LEAST);
    }
}
