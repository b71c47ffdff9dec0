package io.waybill.notification.sending;

import java.time.Duration;

/** How long a message rests before it is looked at again. */
final class PausePolicy {

    /** A message that waits this long waits in vain; machine time. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 20;

    private PausePolicy() {}

    /**
     * Doubles with each attempt.
     *
     * @param jitter 0 to 1, so that those that failed together are not tried together
     */
    static Duration beforeAttempt(int attempts, Duration first, Duration longest, double jitter) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(0, attempts - 1), DOUBLINGS));
        var capped = doubled.compareTo(longest) < 0 ? doubled : longest;
        return capped.multipliedBy(Math.round(1000 * (0.75 + jitter / 2))).dividedBy(1000);
    }

    /** What it waits for wakes it; this is for what came while it fell asleep. */
    static Duration whileWaiting(Duration age) {
        var pause = age.dividedBy(4);
        if (pause.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }
}
