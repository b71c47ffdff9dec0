package io.waybill.order.shipment;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.orderevents.Item;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds reports for tests: of order A, a lamp, sent and said on 2 March, unless a test says otherwise. */
public record Reported(
        String orderId,
        UUID buyerId,
        @Nullable String parcelId,
        @Nullable String number,
        @Nullable String carrier,
        Instant occurredAt,
        Instant shippedAt,
        List<Item> items,
        @Nullable DateRange promise,
        @Nullable Region destination,
        boolean contactable) {

    public static final UUID ADA = new UUID(1, 1);
    public static final UUID BEN = new UUID(2, 2);
    public static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");

    public static Reported order(String orderId) {
        return new Reported(
                orderId,
                ADA,
                null,
                null,
                null,
                SENT,
                SENT,
                List.of(new Item("lamp-1", "Lamp", 1, null)),
                null,
                new Region("FR", "69001"),
                true);
    }

    public Reported number(String other) {
        return new Reported(
                orderId,
                buyerId,
                parcelId,
                other,
                carrier,
                occurredAt,
                shippedAt,
                items,
                promise,
                destination,
                contactable);
    }

    public Reported carrier(String other) {
        return new Reported(
                orderId,
                buyerId,
                parcelId,
                number,
                other,
                occurredAt,
                shippedAt,
                items,
                promise,
                destination,
                contactable);
    }

    public Reported parcel(String other) {
        return new Reported(
                orderId,
                buyerId,
                other,
                number,
                carrier,
                occurredAt,
                shippedAt,
                items,
                promise,
                destination,
                contactable);
    }

    public Reported buyer(UUID other) {
        return new Reported(
                orderId,
                other,
                parcelId,
                number,
                carrier,
                occurredAt,
                shippedAt,
                items,
                promise,
                destination,
                contactable);
    }

    public Reported saidAfter(Duration later) {
        return new Reported(
                orderId,
                buyerId,
                parcelId,
                number,
                carrier,
                SENT.plus(later),
                shippedAt,
                items,
                promise,
                destination,
                contactable);
    }

    public Reported shippedAfter(Duration later) {
        return new Reported(
                orderId,
                buyerId,
                parcelId,
                number,
                carrier,
                occurredAt,
                SENT.plus(later),
                items,
                promise,
                destination,
                contactable);
    }

    public Reported items(Item... others) {
        return new Reported(
                orderId,
                buyerId,
                parcelId,
                number,
                carrier,
                occurredAt,
                shippedAt,
                List.of(others),
                promise,
                destination,
                contactable);
    }

    public Reported promised(String from, String to) {
        return new Reported(
                orderId,
                buyerId,
                parcelId,
                number,
                carrier,
                occurredAt,
                shippedAt,
                items,
                new DateRange(LocalDate.parse(from), LocalDate.parse(to)),
                destination,
                contactable);
    }

    public Reported withoutContactAndDestination() {
        return new Reported(
                orderId, buyerId, parcelId, number, carrier, occurredAt, shippedAt, items, promise, null, false);
    }

    public ParcelReport report() {
        return new ParcelReport(
                "demo",
                parcelId,
                occurredAt,
                shippedAt,
                CarriagePolicy.derivedFrom(number, carrier),
                null,
                new OrderInParcel(orderId, buyerId, items, null, promise, null, null),
                null,
                destination,
                contactable,
                false);
    }

    /** A parcel of this and the others. */
    public Parcel in(UUID id, Reported... others) {
        var parcel = Parcel.begunBy(report(), id);
        for (var other : others) {
            parcel = parcel.with(other.report());
        }
        return parcel;
    }
}
