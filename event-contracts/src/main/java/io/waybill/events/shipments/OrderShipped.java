package io.waybill.events.shipments;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel to follow; one per parcel, with all that readers need of its orders. No name, street or contact.
 *
 * @param candidates carriers that may have the parcel, likeliest first; one where the carrier is settled
 * @param trackingNumber normalised; absent where the platform gave none
 * @param flags faults of what the platform sent, such as {@code no-number} or {@code check-digit-fails}
 * @param linkVersion raised to revoke the links given out so far
 * @param reported by which the writer knows further events about it; empty in events of earlier versions
 */
@JsonTypeName("waybill.shipments.order-shipped.v1")
public record OrderShipped(
        UUID shipmentId,
        String merchantId,
        @Nullable String trackingNumber,
        List<CarrierCandidate> candidates,
        @Nullable String service,
        List<OrderInParcel> orders,
        @Nullable Region origin,
        @Nullable Region destination,
        Instant shippedAt,
        List<String> flags,
        int linkVersion,
        boolean imported,
        List<Reported> reported)
        implements ShipmentEvent {

    public OrderShipped {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(shippedAt, "shippedAt");
        candidates = List.copyOf(candidates);
        orders = List.copyOf(orders);
        flags = List.copyOf(flags);
        reported = reported == null ? List.of() : List.copyOf(reported);
    }

    /** As an earlier version said it. */
    public OrderShipped(
            UUID shipmentId,
            String merchantId,
            @Nullable String trackingNumber,
            List<CarrierCandidate> candidates,
            @Nullable String service,
            List<OrderInParcel> orders,
            @Nullable Region origin,
            @Nullable Region destination,
            Instant shippedAt,
            List<String> flags,
            int linkVersion,
            boolean imported) {
        this(
                shipmentId,
                merchantId,
                trackingNumber,
                candidates,
                service,
                orders,
                origin,
                destination,
                shippedAt,
                flags,
                linkVersion,
                imported,
                List.of());
    }
}
