package io.waybill.events.orderevents;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of an order left the seller. Only {@code orderId}, {@code merchantId} and {@code shippedAt} are required;
 * what else is missing is a fault that is flagged and mended later.
 *
 * @param shippedAt hand-over to the carrier, or the nearest that the platform knows
 * @param promisedDeliveryDate the last day on which the buyer was told to expect the parcel, at the destination
 * @param promisedDelivery the same as a range; wins over the single date
 * @param carrier kebab-case id or the platform's own name of it; found from the number where absent
 * @param parcelId tells the parcels of one order apart, needed only for parcels without a number
 * @param replaces the shipment that this parcel is sent in place of
 * @param imported history: nobody is told anything about it
 */
@JsonTypeName("waybill.order-events.order-shipped.v1")
public record OrderShipped(
        String orderId,
        String merchantId,
        Instant shippedAt,
        List<Item> items,
        @Nullable Buyer buyer,
        @Nullable Address origin,
        @Nullable Address destination,
        @Nullable LocalDate promisedDeliveryDate,
        @Nullable DateRange promisedDelivery,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String service,
        @Nullable Money declaredValue,
        @Nullable String incoterm,
        @Nullable Instant paidAt,
        @Nullable Instant occurredAt,
        @Nullable String parcelId,
        @Nullable UUID replaces,
        boolean imported)
        implements PlatformOrderEvent {

    public OrderShipped {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(shippedAt, "shippedAt");
        items = items == null ? List.of() : List.copyOf(items);
    }
}
