package io.waybill.notification.parcel;

import io.waybill.events.Leg;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.vocabulary.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a parcel.
 *
 * @param carriers that may have it, likeliest first
 * @param legs by which it is followed, as statuses say
 * @param status absent before the first news
 */
public record Parcel(
        UUID shipmentId,
        String merchantId,
        @Nullable String trackingNumber,
        List<String> carriers,
        int linkVersion,
        boolean imported,
        List<ParcelOrder> orders,
        List<Leg> legs,
        @Nullable Status status) {

    public Parcel {
        carriers = List.copyOf(carriers);
        orders = List.copyOf(orders);
        legs = List.copyOf(legs);
    }

    public static Parcel met(OrderShipped shipped) {
        return new Parcel(
                shipped.shipmentId(),
                shipped.merchantId(),
                shipped.trackingNumber(),
                names(shipped.candidates()),
                shipped.linkVersion(),
                shipped.imported(),
                joined(List.of(), shipped.orders()),
                List.of(),
                null);
    }

    /** Met in the middle of its way: its beginning is older than the topic keeps. */
    public static Parcel met(ShipmentChanged changed) {
        return new Parcel(
                changed.shipmentId(),
                changed.merchantId(),
                changed.trackingNumber(),
                names(changed.candidates()),
                changed.linkVersion(),
                false,
                joined(List.of(), changed.orders()),
                List.of(),
                null);
    }

    public Parcel after(OrderShipped again) {
        return changed(again.trackingNumber(), again.candidates(), again.linkVersion(), again.orders());
    }

    public Parcel after(ShipmentChanged change) {
        return changed(change.trackingNumber(), change.candidates(), change.linkVersion(), change.orders());
    }

    private Parcel changed(
            @Nullable String number, List<CarrierCandidate> candidates, int linkVersion, List<OrderInParcel> now) {
        return new Parcel(
                shipmentId,
                merchantId,
                number,
                names(candidates),
                linkVersion,
                imported,
                joined(orders, now),
                legs,
                status);
    }

    public Parcel heard(StatusEvent event) {
        var now = event instanceof StatusChanged changed ? changed.now().status() : status;
        return new Parcel(
                shipmentId, merchantId, trackingNumber, carriers, linkVersion, imported, orders, event.legs(), now);
    }

    private static List<String> names(List<CarrierCandidate> candidates) {
        return candidates.stream().map(CarrierCandidate::carrier).toList();
    }

    private static List<ParcelOrder> joined(List<ParcelOrder> before, List<OrderInParcel> now) {
        var saidNow = now.stream()
                .collect(Collectors.toMap(OrderInParcel::orderId, Function.identity(), (_, later) -> later));
        var known =
                before.stream().collect(Collectors.toMap(order -> order.order().orderId(), Function.identity()));
        var after = new ArrayList<ParcelOrder>();
        before.stream()
                .map(order -> Optional.ofNullable(saidNow.get(order.order().orderId()))
                        .map(order::now)
                        .orElseGet(order::gone))
                .forEach(after::add);
        now.stream()
                .map(OrderInParcel::orderId)
                .distinct()
                .filter(id -> !known.containsKey(id))
                .map(saidNow::get)
                .map(order -> new ParcelOrder(order, mentions(before, order.buyerId()) + 1, true))
                .forEach(after::add);
        return after;
    }

    private static int mentions(List<ParcelOrder> orders, UUID buyerId) {
        return orders.stream()
                .filter(order -> order.order().buyerId().equals(buyerId))
                .mapToInt(ParcelOrder::mention)
                .max()
                .orElse(0);
    }

    /** Those who have goods in it, each once. */
    public List<UUID> buyers() {
        return present().map(OrderInParcel::buyerId).distinct().toList();
    }

    public List<OrderInParcel> ordersOf(UUID buyerId) {
        return present().filter(order -> order.buyerId().equals(buyerId)).toList();
    }

    private Stream<OrderInParcel> present() {
        return orders.stream().filter(ParcelOrder::present).map(ParcelOrder::order);
    }

    /** Those by which it is followed; before the first news, the one where there is but one. */
    public List<Leg> ways() {
        if (!legs.isEmpty() || trackingNumber == null) {
            return legs;
        }
        return carriers.size() == 1 ? List.of(new Leg(carriers.getFirst(), trackingNumber)) : List.of();
    }
}
