package io.waybill.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Business time; never runs back within a process, whatever the source does. */
public final class BusinessTime implements InstantSource {

    private final InstantSource source;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    public BusinessTime(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        var now = source.instant();
        return latest.updateAndGet(last -> now.isAfter(last) ? now : last);
    }
}
