package io.waybill.testkit.carrier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong between two moments of a journey, {@code until} excluded. Some kinds replace the answer, others spoil the
 * scans in it.
 *
 * @param pause RATE_LIMITED: what Retry-After says. LATE: how much later a scan of that time is shown. Else null
 */
public record Misbehaviour(
        Kind kind, Duration from, Duration until, @Nullable Duration pause) {

    /** In what way. */
    public enum Kind {
        NOT_FOUND,
        RATE_LIMITED,
        SERVER_ERROR,
        HTML,
        ENDLESS_BODY,
        SLOW_BODY,
        TIMEOUT,
        DUPLICATED,
        REORDERED,
        LATE;

        boolean spoilsTheScans() {
            return switch (this) {
                case DUPLICATED, REORDERED, LATE -> true;
                case NOT_FOUND, RATE_LIMITED, SERVER_ERROR, HTML, ENDLESS_BODY, SLOW_BODY, TIMEOUT -> false;
            };
        }

        private boolean hasPause() {
            return this == RATE_LIMITED || this == LATE;
        }
    }

    public Misbehaviour {
        if (from.isNegative() || until.compareTo(from) <= 0) {
            throw new IllegalArgumentException(
                    "from, until: from at least PT0S, until later, not " + from + ", " + until);
        }
        if (kind.hasPause() != (pause != null)) {
            throw new IllegalArgumentException(
                    "pause: given for RATE_LIMITED and LATE only, not " + pause + " for " + kind);
        }
    }

    public static Misbehaviour of(Kind kind, Duration from, Duration until) {
        return new Misbehaviour(kind, from, until, null);
    }

    public static Misbehaviour rateLimited(Duration from, Duration until, Duration retryAfter) {
        return new Misbehaviour(Kind.RATE_LIMITED, from, until, retryAfter);
    }

    public static Misbehaviour late(Duration from, Duration until, Duration by) {
        return new Misbehaviour(Kind.LATE, from, until, by);
    }

    boolean holdsAt(Duration elapsed) {
        return elapsed.compareTo(from) >= 0 && elapsed.compareTo(until) < 0;
    }

    Duration pauseOrNone() {
        return pause == null ? Duration.ZERO : pause;
    }
}
