package io.waybill.order.intake;

import io.waybill.carriers.NumberEvidence;
import io.waybill.events.orderevents.Address;
import io.waybill.events.orderevents.Buyer;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.Region;
import io.waybill.order.buyer.OrderBuyer;
import io.waybill.order.shipment.CarriagePolicy;
import io.waybill.order.shipment.ParcelReport;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform's words to ours. Names, streets and contacts stay behind. */
final class Reports {

    private Reports() {}

    static OrderBuyer buyer(OrderShipped event, Instant occurredAt) {
        return new OrderBuyer(event.merchantId(), event.orderId(), event.buyer(), occurredAt);
    }

    /** @param usualCarriers the merchant's parcels by carrier */
    static ParcelReport derivedFrom(
            OrderShipped event, Instant occurredAt, UUID buyerId, Map<String, Integer> usualCarriers) {
        var origin = region(event.origin(), null);
        var destination = region(event.destination(), event.buyer());
        var evidence = NumberEvidence.of(usualCarriers, country(origin), country(destination));
        return new ParcelReport(
                event.merchantId(),
                event.parcelId(),
                occurredAt,
                event.shippedAt(),
                CarriagePolicy.derivedFrom(event.trackingNumber(), event.carrier(), evidence),
                event.service(),
                order(event, buyerId),
                origin,
                destination,
                contactable(event.buyer()),
                event.imported());
    }

    private static OrderInParcel order(OrderShipped event, UUID buyerId) {
        return new OrderInParcel(
                event.orderId(),
                buyerId,
                event.items(),
                event.paidAt(),
                promise(event).orElse(null),
                event.declaredValue(),
                event.incoterm());
    }

    private static Optional<DateRange> promise(OrderShipped event) {
        return Optional.ofNullable(event.promisedDelivery())
                .or(() -> Optional.ofNullable(event.promisedDeliveryDate()).map(day -> new DateRange(day, day)));
    }

    /** The address says; a buyer's country stands in where it names none. */
    private static @Nullable Region region(@Nullable Address address, @Nullable Buyer buyer) {
        var country = Stream.of(
                        Optional.ofNullable(address).map(Address::country),
                        Optional.ofNullable(buyer).map(Buyer::country))
                .flatMap(Optional::stream)
                .findFirst();
        var postalCode = Optional.ofNullable(address).map(Address::postalCode).orElse(null);
        return country.map(code -> new Region(code.toUpperCase(Locale.ROOT), postalCode))
                .orElse(null);
    }

    private static @Nullable String country(@Nullable Region region) {
        return region == null ? null : region.country();
    }

    private static boolean contactable(@Nullable Buyer buyer) {
        return buyer != null
                && (buyer.email() != null && !buyer.email().isBlank()
                        || buyer.phone() != null && !buyer.phone().isBlank());
    }
}
