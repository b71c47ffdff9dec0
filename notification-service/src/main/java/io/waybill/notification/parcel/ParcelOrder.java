package io.waybill.notification.parcel;

import io.waybill.events.shipments.OrderInParcel;

/**
 * An order whose goods are, or were, in a parcel.
 *
 * @param mention the occurrence of "shipped" by which its buyer hears of it, from 1
 * @param present false once the parcel holds it no more; it is kept, so that its return is nothing new
 */
public record ParcelOrder(OrderInParcel order, int mention, boolean present) {

    ParcelOrder gone() {
        return new ParcelOrder(order, mention, false);
    }

    ParcelOrder now(OrderInParcel said) {
        return new ParcelOrder(said, mention, true);
    }
}
