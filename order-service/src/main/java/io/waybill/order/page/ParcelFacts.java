package io.waybill.order.page;

import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.events.Leg;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.order.tracking.TrackedParcel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the parcel holds and what it is called.
 *
 * @param number absent where the seller has given none
 * @param links to the carriers' own pages
 */
record ParcelFacts(
        List<String> contents,
        List<String> orders,
        @Nullable String number,
        List<String> carriers,
        List<CarrierLink> links) {

    record CarrierLink(String name, String url) {}

    boolean hasContents() {
        return !contents.isEmpty();
    }

    boolean hasCarriers() {
        return !carriers.isEmpty();
    }

    boolean hasLinks() {
        return !links.isEmpty();
    }

    /** @param orders of the buyer who looks */
    static ParcelFacts derivedFrom(TrackedParcel tracked, List<OrderInParcel> orders, Words words) {
        var legs = legs(tracked);
        return new ParcelFacts(
                orders.stream()
                        .flatMap(order -> order.items().stream())
                        .map(item -> item.title() + " (" + item.quantity() + ")")
                        .toList(),
                orders.stream().map(OrderInParcel::orderId).toList(),
                tracked.parcel().trackingNumber(),
                legs.stream()
                        .map(leg -> CarrierNames.shown(leg.carrier()))
                        .distinct()
                        .toList(),
                legs.stream()
                        .flatMap(leg -> link(leg, words).stream())
                        .distinct()
                        .toList());
    }

    /** Those that are followed; before the first news, those that may be. */
    private static List<Leg> legs(TrackedParcel tracked) {
        if (!tracked.state().legs().isEmpty()) {
            return tracked.state().legs();
        }
        var carriage = tracked.parcel().carriage();
        return Stream.ofNullable(carriage.trackingNumber())
                .flatMap(
                        number -> carriage.candidates().stream().map(candidate -> new Leg(candidate.carrier(), number)))
                .toList();
    }

    private static Optional<CarrierLink> link(Leg leg, Words words) {
        return TrackingNumbers.trackingUrl(
                        leg.carrier(), leg.trackingNumber(), words.language().tag())
                .map(url -> new CarrierLink(words.text("label.track-at", CarrierNames.shown(leg.carrier())), url));
    }
}
