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
                parcel.imported(),
                parcel.reported());
    }

    static ShipmentChanged changed(Parcel parcel) {
        return new ShipmentChanged(
                parcel.id(),
                parcel.merchantId(),
                parcel.trackingNumber(),
                parcel.carriage().candidates(),
                parcel.orders(),
                parcel.flags(),
                parcel.linkVersion(),
                parcel.reported());
    }

    /** By what the writer knows further events is nobody else's news. */
    static boolean isNews(Parcel before, Parcel after) {
        return !visible(before).equals(visible(after));
    }

    private static ShipmentChanged visible(Parcel parcel) {
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
