package io.waybill.order.tracking;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.kit.link.Link;
import io.waybill.order.claim.Claim;
import io.waybill.order.delay.Delay;
import io.waybill.order.eta.Expectation;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the API shows it.
 *
 * @param status absent as long as nothing was heard of it
 * @param eta the days on which it is expected; absent where nothing can be said
 * @param etaBefore those that were said before
 * @param etaDays around the expected ones, each with its share
 * @param promise the days on which the last of its buyers was told to expect it
 * @param carrierPromise the days on which its carrier says that it comes
 * @param timeline newest first
 * @param delays oldest first, also those that are over
 * @param trackingPage of the first buyer
 */
record ShipmentView(
        UUID id,
        String merchantId,
        @Nullable String trackingNumber,
        List<CarrierCandidate> candidates,
        Instant shippedAt,
        List<OrderInParcel> orders,
        List<String> flags,
        @Nullable Status status,
        @Nullable String detail,
        @Nullable ScanTime since,
        boolean correction,
        List<Leg> legs,
        @Nullable Eta eta,
        @Nullable Eta etaBefore,
        @Nullable EtaBasis etaBasis,
        List<ArrivalDay> etaDays,
        @Nullable DateRange promise,
        @Nullable DateRange carrierPromise,
        List<TimelineScan> timeline,
        List<Delay> delays,
        List<Claim> claims,
        @Nullable URI trackingPage,
        List<BuyersPage> trackingPages) {

    record BuyersPage(UUID buyerId, URI url) {}

    static ShipmentView derivedFrom(TrackedParcel tracked, Function<Link, URI> pages) {
        var parcel = tracked.parcel();
        var state = tracked.state();
        var now = Optional.ofNullable(state.now());
        var expected = Optional.ofNullable(tracked.expected());
        var buyersPages = tracked.links().stream()
                .map(link -> new BuyersPage(link.buyerId(), pages.apply(link)))
                .toList();
        return new ShipmentView(
                parcel.id(),
                parcel.merchantId(),
                parcel.trackingNumber(),
                parcel.carriage().candidates(),
                parcel.shippedAt(),
                parcel.orders(),
                parcel.flags(),
                now.map(Meaning::status).orElse(null),
                now.map(Meaning::detail).orElse(null),
                state.since(),
                state.correction(),
                state.legs(),
                expected.map(Expectation::now).orElse(null),
                expected.map(Expectation::previous).orElse(null),
                expected.map(Expectation::basis).orElse(null),
                expected.map(Expectation::days).orElse(List.of()),
                promise(parcel.orders()).orElse(null),
                expected.map(Expectation::carrierPromise).orElse(null),
                state.timeline(),
                tracked.delays(),
                tracked.claims(),
                buyersPages.isEmpty() ? null : buyersPages.getFirst().url(),
                buyersPages);
    }

    private static Optional<DateRange> promise(List<OrderInParcel> orders) {
        return orders.stream()
                .flatMap(order -> Stream.ofNullable(order.promise()))
                .max(Comparator.comparing(DateRange::to).thenComparing(DateRange::from));
    }
}
