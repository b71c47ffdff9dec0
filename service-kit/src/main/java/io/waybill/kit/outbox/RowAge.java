package io.waybill.kit.outbox;

import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.time.Instant;

/** For how long rows that were read may be used. */
final class RowAge {

    /** A hot key goes through what was read row by row; what has come for others since does not wait for its last one. */
    static final Duration OF_A_NEW_PASS = Duration.ofMillis(500);

    private final MachineTime machineTime;
    private final Instant readAt;

    /** Made before they are read. */
    RowAge(MachineTime machineTime) {
        this.machineTime = machineTime;
        this.readAt = machineTime.instant();
    }

    boolean allowsAnotherPass() {
        return isBelow(OF_A_NEW_PASS);
    }

    private boolean isBelow(Duration age) {
        return machineTime.instant().isBefore(readAt.plus(age));
    }
}
