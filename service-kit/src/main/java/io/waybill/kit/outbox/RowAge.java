package io.waybill.kit.outbox;

import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long rows that were read may be used. A process may stand still behind any line of code, and go on when another
 * has the relay's lock and has sent what came later: what it had read then would come behind that. Not covered is what stands
 * still inside the producer, for the moment between {@code send} and the wire: it sends what it holds before it looks how old
 * that is.
 */
final class RowAge {

    /** A hot key goes through what was read row by row; what has come for others since does not wait for its last one. */
    static final Duration OF_A_NEW_PASS = Duration.ofMillis(500);

    /**
     * Of the silence that costs the lock. What is sent by then is on its topic, or given up, before another may send:
     * 60 s / 3, max.block.ms 10 s and delivery.timeout.ms 20 s are 50 s, and less than answer-within, which is 60 s.
     */
    private static final int SHARE = 3;

    private final MachineTime machineTime;
    private final Instant readAt;
    private final Duration useful;

    /**
     * Made before they are read.
     *
     * @param silence after which another may relay, counted from the reading
     */
    RowAge(MachineTime machineTime, Duration silence) {
        this.machineTime = machineTime;
        this.readAt = machineTime.instant();
        this.useful = silence.dividedBy(SHARE);
    }

    boolean allowsSending() {
        return isBelow(useful);
    }

    boolean allowsAnotherPass() {
        return allowsSending() && isBelow(OF_A_NEW_PASS);
    }

    private boolean isBelow(Duration age) {
        return machineTime.instant().isBefore(readAt.plus(age));
    }
}
