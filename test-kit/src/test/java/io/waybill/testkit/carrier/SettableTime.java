package io.waybill.testkit.carrier;

import java.time.Instant;
import java.time.InstantSource;

/** Stands where it is put. */
final class SettableTime implements InstantSource {

    private volatile Instant now;

    SettableTime(String now) {
        this.now = Instant.parse(now);
    }

    void set(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
