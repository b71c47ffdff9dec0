package io.waybill.normalizer.status;

import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Scans of one parcel with DHL, each at its usual hour. */
public final class ScanExamples {

    public static final Leg LEG = new Leg("dhl", "470800204932");

    private ScanExamples() {}

    public static HeardScan announced() {
        return heard(
                "pre-transit",
                "The instruction data for this shipment have been provided by the sender to DHL electronically",
                "2026-03-02T18:00:00",
                0);
    }

    public static HeardScan accepted() {
        return heard("transit", "Shipment picked up", "2026-03-02T17:30:00", 1);
    }

    public static HeardScan sorted() {
        return heard(
                "transit", "The shipment has been processed in the parcel center of origin", "2026-03-02T23:10:00", 2);
    }

    public static HeardScan onVehicle() {
        return heard("transit", "The shipment has been loaded onto the delivery vehicle", "2026-03-04T08:05:00", 3);
    }

    public static HeardScan delivered() {
        return heard("delivered", "The shipment has been successfully delivered", "2026-03-04T13:40:00", 4);
    }

    /** On a day without a time, which some carriers fill with noon. */
    public static HeardScan deliveredOn(String placeholder) {
        var wallClock = LocalDateTime.parse(placeholder);
        var time = new ScanTime(
                placeholder,
                wallClock,
                wallClock.atZone(ZoneId.of("Europe/Berlin")).toInstant(),
                TimeSource.CARRIER,
                true);
        var words = "The shipment has been successfully delivered";
        return heard(new CarrierScan(null, "delivered", words, "en", time, null, 0, null));
    }

    public static HeardScan nobodyHome() {
        return heard("failure", "The recipient was not at home", "2026-03-04T15:00:00", 5);
    }

    public static HeardScan unheardOf() {
        return heard(null, "Die Sendung macht eine Pause", "2026-03-04T16:00:00", 6);
    }

    /** In the same words, two hours later. */
    public static HeardScan unheardOfAgain() {
        return heard(null, "Die Sendung macht eine Pause", "2026-03-04T18:00:00", 7);
    }

    public static HeardScan cashPaidOut() {
        return coded("parcel-de/GT", "2026-03-06T10:00:00", 7);
    }

    public static HeardScan deliveryVoided() {
        return coded("parcel-de/STORN:NRQRD", "2026-03-04T14:00:00", 5);
    }

    private static HeardScan coded(String code, String local, int order) {
        return heard(new CarrierScan(code, null, "", null, time(local), null, order, null));
    }

    private static HeardScan heard(@Nullable String coarse, String text, String local, int order) {
        return heard(new CarrierScan(null, coarse, text, "en", time(local), null, order, null));
    }

    private static HeardScan heard(CarrierScan scan) {
        return HeardScan.of(LEG, scan, StatusTable.forCarrier("dhl").read(scan));
    }

    private static ScanTime time(String local) {
        var wallClock = LocalDateTime.parse(local);
        var instant = wallClock.atZone(ZoneId.of("Europe/Berlin")).toInstant();
        return new ScanTime(local, wallClock, instant, TimeSource.CARRIER, false);
    }
}
