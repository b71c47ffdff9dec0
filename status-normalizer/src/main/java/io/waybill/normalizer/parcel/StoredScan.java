package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.util.UUID;

/** @param published whether the timeline that others have shows it */
record StoredScan(UUID shipmentId, String scanId, Leg leg, CarrierScan said, boolean published) {}
