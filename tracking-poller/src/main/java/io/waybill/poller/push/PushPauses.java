package io.waybill.poller.push;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a push is tried again. Machine time: what comes in between is ours to do. */
final class PushPauses {

    /**
     * A parcel is introduced a moment later, or not at all: carriers push about every parcel of an account. Whoever comes
     * after that is asked about anyway.
     */
    private static final List<Duration> UNTIL_KNOWN =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;

    private PushPauses() {}

    /** Empty where it has waited long enough. */
    static Optional<Duration> untilKnown(int attempts) {
        return attempts < UNTIL_KNOWN.size() ? Optional.of(UNTIL_KNOWN.get(attempts)) : Optional.empty();
    }

    static Duration afterFailure(int attempts) {
        var pause = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
