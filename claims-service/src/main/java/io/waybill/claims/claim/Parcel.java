package io.waybill.claims.claim;

import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A parcel as order-service has told of it.
 *
 * @param linkVersion of the links that hold
 * @param imported from another system: nobody is told anything
 */
public record Parcel(
        UUID shipmentId, String merchantId, List<OrderInParcel> orders, int linkVersion, boolean imported) {

    public Parcel {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        orders = List.copyOf(orders);
    }

    /** As a parcel that was not met before is told. */
    public static Parcel of(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped ->
                new Parcel(
                        shipped.shipmentId(),
                        shipped.merchantId(),
                        shipped.orders(),
                        shipped.linkVersion(),
                        shipped.imported());
            case ShipmentChanged changed ->
                new Parcel(changed.shipmentId(), changed.merchantId(), changed.orders(), changed.linkVersion(), false);
        };
    }

    Parcel after(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped _ -> of(event);
            case ShipmentChanged changed ->
                new Parcel(shipmentId, merchantId, changed.orders(), changed.linkVersion(), imported);
        };
    }

    Optional<OrderInParcel> order(String orderId) {
        return orders.stream().filter(order -> order.orderId().equals(orderId)).findFirst();
    }
}
