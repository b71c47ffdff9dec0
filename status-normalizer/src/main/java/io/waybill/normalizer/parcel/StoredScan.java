package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.normalizer.unmapped.UnmappedScan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param askedAt business time at which the carrier was asked that said it
 * @param published whether the timeline that others have shows it
 * @param readAs what that timeline says it means: {@link ReadAs}
 */
record StoredScan(
        UUID shipmentId,
        String scanId,
        Leg leg,
        CarrierScan said,
        Instant askedAt,
        boolean published,
        @Nullable String readAs) {

    StoredScan publishedAs(String meaning) {
        return new StoredScan(shipmentId, scanId, leg, said, askedAt, true, meaning);
    }

    StoredScan withdrawn() {
        return new StoredScan(shipmentId, scanId, leg, said, askedAt, false, readAs);
    }

    /** Of lines that were published before it was kept. */
    StoredScan readAs(String assumed) {
        return new StoredScan(shipmentId, scanId, leg, said, askedAt, published, assumed);
    }

    StoredScan saying(CarrierScan scan) {
        return new StoredScan(shipmentId, scanId, leg, scan, askedAt, published, readAs);
    }

    UnmappedScan unmapped() {
        return new UnmappedScan(leg.carrier(), said);
    }
}
