package io.waybill.testkit.carrier;

import java.time.Duration;
import java.time.Instant;

/** A journey that has a start, in business time. */
public record Play(Journey journey, Instant startsAt) {

    Duration elapsed(Instant now) {
        return Duration.between(startsAt, now);
    }
}
