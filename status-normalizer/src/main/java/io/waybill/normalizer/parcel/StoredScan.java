package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.UUID;

/**
 * @param askedAt business time at which the carrier was asked that said it
 * @param published whether the timeline that others have shows it
 * @param proven whether its proof came after that
 */
record StoredScan(
        UUID shipmentId,
        String scanId,
        Leg leg,
        CarrierScan said,
        Instant askedAt,
        boolean published,
        boolean proven) {}
