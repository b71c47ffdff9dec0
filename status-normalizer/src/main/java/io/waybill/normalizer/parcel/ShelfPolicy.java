package io.waybill.normalizer.parcel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** In which month a parcel's scans are kept. */
final class ShelfPolicy {

    private static final int TIME_ORDERED = 7;

    /** Far less than months are kept for, so that nobody is put into one that was dropped. */
    private static final Duration RECENTLY = Duration.ofDays(60);

    private ShelfPolicy() {}

    /** That in which order-service gave the id, where it tells; else the month in which the parcel is met here. */
    static LocalDate monthOf(UUID shipmentId, Instant now) {
        if (shipmentId.version() == TIME_ORDERED) {
            var given = Instant.ofEpochMilli(shipmentId.getMostSignificantBits() >>> 16);
            if (!given.isAfter(now) && given.isAfter(now.minus(RECENTLY))) {
                return monthOf(given);
            }
        }
        return monthOf(now);
    }

    static LocalDate monthOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).withDayOfMonth(1);
    }
}
