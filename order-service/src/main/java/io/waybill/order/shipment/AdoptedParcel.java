package io.waybill.order.shipment;

import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.Reported;
import io.waybill.events.shipments.ShipmentChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parcel from what was published of it: reports that say the same as those it was made of, a little later than the last
 * of these. So they hold when these are heard again, even where a carrier is guessed otherwise by now, and not when there
 * is news.
 */
final class AdoptedParcel {

    private AdoptedParcel() {}

    static Parcel of(@Nullable Parcel before, OrderShipped said) {
        var parcel = new Parcel(said.shipmentId(), said.merchantId(), said.shippedAt(), List.of(), said.linkVersion());
        var facts = new Facts(
                said.merchantId(),
                said.shippedAt(),
                carriage(said.trackingNumber(), said.candidates(), said.flags()),
                said.service(),
                said.origin(),
                said.destination(),
                contactable(said.flags()),
                said.imported());
        return with(
                Optional.ofNullable(before).orElse(parcel), said.orders(), said.reported(), facts, said.linkVersion());
    }

    /** What a change leaves out cannot change; of a parcel met by it, it is not known any more. */
    static Parcel of(@Nullable Parcel before, ShipmentChanged said) {
        var known = Optional.ofNullable(before);
        var shippedAt = known.map(Parcel::shippedAt)
                .orElseGet(() -> said.reported().stream()
                        .map(Reported::at)
                        .min(Instant::compareTo)
                        .orElse(Instant.EPOCH));
        var parcel = new Parcel(said.shipmentId(), said.merchantId(), shippedAt, List.of(), said.linkVersion());
        var facts = new Facts(
                said.merchantId(),
                shippedAt,
                carriage(said.trackingNumber(), said.candidates(), said.flags()),
                known.flatMap(Parcel::service).orElse(null),
                known.flatMap(Parcel::origin).orElse(null),
                known.flatMap(Parcel::destination).orElse(null),
                contactable(said.flags()),
                known.map(Parcel::imported).orElse(false));
        return with(known.orElse(parcel), said.orders(), said.reported(), facts, said.linkVersion());
    }

    private record Facts(
            String merchantId,
            Instant shippedAt,
            Carriage carriage,
            @Nullable String service,
            @Nullable Region origin,
            @Nullable Region destination,
            boolean contactable,
            boolean imported) {

        ParcelReport report(OrderInParcel order, Reported reported) {
            return new ParcelReport(
                    merchantId,
                    reported.parcelId(),
                    reported.at().plusNanos(1),
                    shippedAt,
                    carriage,
                    service,
                    order,
                    origin,
                    destination,
                    contactable,
                    imported);
        }
    }

    /** Orders that are not in it any more take their reports with them. */
    private static Parcel with(
            Parcel before, List<OrderInParcel> orders, List<Reported> reported, Facts facts, int linkVersion) {
        var present = orders.stream().map(OrderInParcel::orderId).collect(Collectors.toSet());
        var reports = new ArrayList<>(before.reports().stream()
                .filter(report -> present.contains(report.orderId()))
                .toList());
        for (var order : orders) {
            reports(order, reported, facts)
                    .filter(report -> !reports.contains(report))
                    .forEach(reports::add);
        }
        return new Parcel(before.id(), before.merchantId(), before.shippedAt(), reports, linkVersion);
    }

    /** Earlier versions did not say by what they know an order's events: by the order, then, and as old as the parcel. */
    private static Stream<ParcelReport> reports(OrderInParcel order, List<Reported> reported, Facts facts) {
        var ofOrder = reported.stream()
                .filter(one -> one.orderId().equals(order.orderId()))
                .toList();
        return (ofOrder.isEmpty() ? List.of(new Reported(order.orderId(), null, facts.shippedAt())) : ofOrder)
                .stream().map(one -> facts.report(order, one));
    }

    private static Carriage carriage(
            @Nullable String trackingNumber, List<CarrierCandidate> candidates, List<String> flags) {
        var named = candidates.size() == 1 && candidates.getFirst().confidence() == 1;
        return new Carriage(trackingNumber, candidates, named, flags(flags));
    }

    /** Those that are the number's and the carrier's; the others follow from the parcel. */
    private static Set<Flag> flags(List<String> flags) {
        return Stream.of(Flag.NO_NUMBER, Flag.CHECK_DIGIT_FAILS, Flag.UNKNOWN_CARRIER, Flag.NUMBER_OF_ANOTHER_CARRIER)
                .filter(flag -> flags.contains(flag.wireName()))
                .collect(Collectors.toSet());
    }

    private static boolean contactable(List<String> flags) {
        return !flags.contains(Flag.NO_CONTACT.wireName());
    }
}
