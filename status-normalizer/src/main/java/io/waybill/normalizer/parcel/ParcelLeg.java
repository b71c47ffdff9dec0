package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;

/**
 * @param found named by a carrier's answer, not by the shipment
 * @param closed its scans do not count, whenever they come
 */
record ParcelLeg(Leg leg, boolean found, boolean closed) {

    ParcelLeg close() {
        return new ParcelLeg(leg, found, true);
    }
}
