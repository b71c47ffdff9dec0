package io.waybill.order.shipment;

import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;

/** A parcel in the words of the shipments topic. */
final class Publication {

    private Publication() {}

    static OrderShipped shipped(Parcel parcel) {
        return new OrderShipped(
                parcel.id(),
                parcel.merchantId(),
                parcel.trackingNumber(),
                parcel.carriage().candidates(),
                parcel.service().orElse(null),
                parcel.orders(),
                parcel.origin().orElse(null),
                parcel.destination().orElse(null),
                parcel.shippedAt(),
                parcel.flags(),
                parcel.linkVersion(),
                parcel.imported());
    }

    static ShipmentChanged changed(Parcel parcel) {
        return new ShipmentChanged(
                parcel.id(),
                parcel.merchantId(),
                parcel.trackingNumber(),
                parcel.carriage().candidates(),
                parcel.orders(),
                parcel.flags(),
                parcel.linkVersion());
    }
}
