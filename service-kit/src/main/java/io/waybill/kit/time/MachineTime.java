package io.waybill.kit.time;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's own time, whatever business time does. */
public final class MachineTime implements InstantSource {

    private final InstantSource source;

    public MachineTime(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
