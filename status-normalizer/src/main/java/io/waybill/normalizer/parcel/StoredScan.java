package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.UUID;

/**
 * @param askedAt business time at which the carrier was asked that said it
 * @param published whether the timeline that others have shows it
 */
record StoredScan(UUID shipmentId, String scanId, Leg leg, CarrierScan said, Instant askedAt, boolean published) {

    StoredScan published(boolean now) {
        return new StoredScan(shipmentId, scanId, leg, said, askedAt, now);
    }

    StoredScan saying(CarrierScan scan) {
        return new StoredScan(shipmentId, scanId, leg, scan, askedAt, published);
    }
}
