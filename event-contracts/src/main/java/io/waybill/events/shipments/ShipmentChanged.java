package io.waybill.events.shipments;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parcel as it is from now on: another number, another carrier, one more order in it, or links revoked. What a
 * carrier said about a number that the parcel no longer has is taken back.
 *
 * @param reported by which the writer knows further events about it; empty in events of earlier versions
 */
@JsonTypeName("waybill.shipments.shipment-changed.v1")
public record ShipmentChanged(
        UUID shipmentId,
        String merchantId,
        @Nullable String trackingNumber,
        List<CarrierCandidate> candidates,
        List<OrderInParcel> orders,
        List<String> flags,
        int linkVersion,
        List<Reported> reported)
        implements ShipmentEvent {

    public ShipmentChanged {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        candidates = List.copyOf(candidates);
        orders = List.copyOf(orders);
        flags = List.copyOf(flags);
        reported = reported == null ? List.of() : List.copyOf(reported);
    }

    /** As an earlier version said it. */
    public ShipmentChanged(
            UUID shipmentId,
            String merchantId,
            @Nullable String trackingNumber,
            List<CarrierCandidate> candidates,
            List<OrderInParcel> orders,
            List<String> flags,
            int linkVersion) {
        this(shipmentId, merchantId, trackingNumber, candidates, orders, flags, linkVersion, List.of());
    }
}
