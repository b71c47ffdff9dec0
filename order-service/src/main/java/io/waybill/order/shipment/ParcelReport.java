package io.waybill.order.shipment;

import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a platform said of an order in a parcel.
 *
 * @param occurredAt orders the reports of one order
 * @param contactable whether it names an address or a number of the buyer
 */
public record ParcelReport(
        String merchantId,
        @Nullable String parcelId,
        Instant occurredAt,
        Instant shippedAt,
        Carriage carriage,
        @Nullable String service,
        OrderInParcel order,
        @Nullable Region origin,
        @Nullable Region destination,
        boolean contactable,
        boolean imported) {

    String orderId() {
        return order.orderId();
    }
}
