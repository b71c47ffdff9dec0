package io.waybill.poller.parcel;

import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What order-service says of a parcel; a change leaves out what cannot change. */
public record ParcelFacts(
        UUID shipmentId,
        String merchantId,
        @Nullable String trackingNumber,
        List<CarrierCandidate> candidates,
        @Nullable Region origin,
        @Nullable Region destination,
        @Nullable Instant shippedAt,
        boolean imported) {

    public static ParcelFacts of(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped ->
                new ParcelFacts(
                        shipped.shipmentId(),
                        shipped.merchantId(),
                        shipped.trackingNumber(),
                        shipped.candidates(),
                        shipped.origin(),
                        shipped.destination(),
                        shipped.shippedAt(),
                        shipped.imported());
            case ShipmentChanged changed ->
                new ParcelFacts(
                        changed.shipmentId(),
                        changed.merchantId(),
                        changed.trackingNumber(),
                        changed.candidates(),
                        null,
                        null,
                        null,
                        false);
        };
    }

    public ParcelFacts then(ParcelFacts later) {
        return new ParcelFacts(
                shipmentId,
                later.merchantId,
                later.trackingNumber,
                later.candidates,
                later.origin == null ? origin : later.origin,
                later.destination == null ? destination : later.destination,
                later.shippedAt == null ? shippedAt : later.shippedAt,
                imported || later.imported);
    }
}
