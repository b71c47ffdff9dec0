package io.waybill.normalizer.status;

import io.waybill.carriers.ScanReading;
import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.ScanId;

/** A scan with what its carrier's table makes of it. */
public record HeardScan(String scanId, Leg leg, CarrierScan scan, ScanReading reading) {

    public static HeardScan of(Leg leg, CarrierScan scan, ScanReading reading) {
        return new HeardScan(ScanId.of(leg, scan), leg, scan, reading);
    }
}
