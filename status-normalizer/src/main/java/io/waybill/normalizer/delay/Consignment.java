package io.waybill.normalizer.delay;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the shop said of a parcel, as far as rules go by it.
 *
 * @param shippedAt absent for a parcel that was met before rules were
 * @param origin ISO 3166-1 alpha-2, as the destination
 * @param promise the days on which the last of its buyers was told to expect it
 * @param numberedAt when it was given a number that it had not been shipped with
 * @param trackingNumber that it has now
 */
public record Consignment(
        @Nullable Instant shippedAt,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable DateRange promise,
        @Nullable Instant numberedAt,
        @Nullable String trackingNumber) {

    public static final Consignment UNKNOWN = new Consignment(null, null, null, null, null, null);

    public static Consignment of(OrderShipped shipped) {
        return new Consignment(
                shipped.shippedAt(),
                country(shipped.origin()),
                country(shipped.destination()),
                lastPromise(shipped.orders()),
                null,
                shipped.trackingNumber());
    }

    public Consignment promised(Collection<OrderInParcel> orders) {
        return new Consignment(shippedAt, origin, destination, lastPromise(orders), numberedAt, trackingNumber);
    }

    public Consignment numbered(Instant at) {
        return new Consignment(shippedAt, origin, destination, promise, at, trackingNumber);
    }

    public Consignment carrying(@Nullable String number) {
        return new Consignment(shippedAt, origin, destination, promise, numberedAt, number);
    }

    private static @Nullable String country(@Nullable Region region) {
        return region == null ? null : region.country();
    }

    private static @Nullable DateRange lastPromise(Collection<OrderInParcel> orders) {
        return orders.stream()
                .map(OrderInParcel::promise)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(DateRange::to).thenComparing(DateRange::from))
                .orElse(null);
    }
}
