package io.waybill.local;

import io.waybill.kit.time.MachineTime;
import java.time.InstantSource;

/** The only place of this module that reads the machine's clock. */
public final class MachineClock {

    private static final MachineTime TIME = new MachineTime(InstantSource.system());

    private MachineClock() {}

    public static MachineTime time() {
        return TIME;
    }
}
