package io.waybill.normalizer.status;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.ScanId;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A scan with what its carrier's table makes of it. */
public record HeardScan(String scanId, Leg leg, CarrierScan scan, ScanReading reading) {

    private static final Duration DAY = Duration.ofDays(1).minusSeconds(1);

    public static HeardScan of(Leg leg, CarrierScan scan, ScanReading reading) {
        return new HeardScan(ScanId.of(leg, scan), leg, scan, reading);
    }

    /**
     * By which it is ordered. A time without a zone counts as if it were UTC, and is never shown as such. A mere date is
     * the day's beginning for what sets out and its end for what ends there.
     */
    public Instant moment() {
        var time = scan.time();
        var moment = time.happenedAt() == null ? time.local().toInstant(ZoneOffset.UTC) : time.happenedAt();
        if (!time.dateOnly()) {
            return moment;
        }
        // Some carriers fill in noon.
        var begin = moment.minusNanos(time.local().toLocalTime().toNanoOfDay());
        return rank() >= Status.DELIVERED.ordinal() ? begin.plus(DAY) : begin;
    }

    /** How far along. */
    int rank() {
        return switch (reading) {
            case Recognised recognised -> recognised.meaning().status().ordinal();
            case Unrecognised _ -> -1;
        };
    }
}
