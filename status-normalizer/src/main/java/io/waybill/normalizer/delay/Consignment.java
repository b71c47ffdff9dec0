package io.waybill.normalizer.delay;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the shop said of a parcel, as far as rules go by it.
 *
 * @param shippedAt absent for a parcel that was met before rules were
 * @param destination ISO 3166-1 alpha-2
 * @param promise the days on which the last of its buyers was told to expect it
 * @param numberedAt when it was given a number that it had not been shipped with
 * @param trackingNumber that it has now
 */
public record Consignment(
        @Nullable Instant shippedAt,
        @Nullable String destination,
        @Nullable DateRange promise,
        @Nullable Instant numberedAt,
        @Nullable String trackingNumber) {

    public static final Consignment UNKNOWN = new Consignment(null, null, null, null, null);

    public static Consignment of(OrderShipped shipped) {
        var destination = shipped.destination();
        return new Consignment(
                shipped.shippedAt(),
                destination == null ? null : destination.country(),
                lastPromise(shipped.orders()),
                null,
                shipped.trackingNumber());
    }

    public Consignment promised(Collection<OrderInParcel> orders) {
        return new Consignment(shippedAt, destination, lastPromise(orders), numberedAt, trackingNumber);
    }

    public Consignment numbered(Instant at) {
        return new Consignment(shippedAt, destination, promise, at, trackingNumber);
    }

    public Consignment carrying(@Nullable String number) {
        return new Consignment(shippedAt, destination, promise, numberedAt, number);
    }

    private static @Nullable DateRange lastPromise(Collection<OrderInParcel> orders) {
        return orders.stream()
                .map(OrderInParcel::promise)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(DateRange::to).thenComparing(DateRange::from))
                .orElse(null);
    }
}
