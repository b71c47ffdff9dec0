package io.waybill.order.page;

import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.order.shipment.Parcel;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.order.tracking.TrackingState;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Builds timelines for tests. */
final class Scans {

    private Scans() {}

    static TimelineScan scan(Detail detail, ScanTime time, String town, String text) {
        return scan(detail.meaning(), time, town, text);
    }

    static TimelineScan scan(Meaning meaning, ScanTime time, String town, String text) {
        return new TimelineScan(
                time.raw() + text,
                new Leg("dhl", "JJD000390012345678"),
                time,
                new Place(town, "DE", null),
                null,
                text,
                "de",
                meaning,
                false,
                null);
    }

    static ScanTime at(String local) {
        var time = LocalDateTime.parse(local);
        return new ScanTime(
                local + "+01:00", time, Instant.parse(local + ":00Z").minusSeconds(3600), TimeSource.OFFSET, false);
    }

    static ScanTime unzoned(String local) {
        return new ScanTime(local, LocalDateTime.parse(local), null, TimeSource.UNKNOWN, false);
    }

    static ScanTime day(String day) {
        return new ScanTime(day, LocalDateTime.parse(day + "T00:00"), null, TimeSource.UNKNOWN, true);
    }

    static TrackedParcel unheardOf(Parcel parcel) {
        return new TrackedParcel(
                parcel, new TrackingState(List.of(), null, null, false, null, List.of()), null, List.of(), List.of());
    }

    /** The last scan says what is now. */
    static TrackedParcel tracked(Parcel parcel, TimelineScan... scans) {
        var last = scans[scans.length - 1];
        return new TrackedParcel(
                parcel,
                new TrackingState(List.of(last.leg()), last.meaning(), last.time(), false, null, List.of(scans)),
                null,
                List.of(),
                List.of());
    }
}
