package io.waybill.poller.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Both clocks at one moment.
 *
 * @param business what is due
 * @param machine whose lease has run out
 */
public record Moments(Instant business, Instant machine) {

    /** The day for which carriers count. */
    public LocalDate today() {
        return LocalDate.ofInstant(business, ZoneOffset.UTC);
    }
}
