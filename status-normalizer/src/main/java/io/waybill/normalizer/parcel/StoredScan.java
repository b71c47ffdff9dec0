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
 * @param proven whether its proof came after that
 * @param readAs what that timeline says it means: {@link ReadAs}
 */
record StoredScan(
        UUID shipmentId,
        String scanId,
        Leg leg,
        CarrierScan said,
        Instant askedAt,
        boolean published,
        boolean proven,
        @Nullable String readAs) {

    /** Of lines that were published before it was kept. */
    StoredScan readAs(String assumed) {
        return new StoredScan(shipmentId, scanId, leg, said, askedAt, published, proven, assumed);
    }

    UnmappedScan unmapped() {
        return new UnmappedScan(leg.carrier(), said);
    }
}
