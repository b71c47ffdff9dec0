package io.waybill.order.shipment;

import io.waybill.carriers.NumberEvidence;
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

/** Builds reports for tests: a lamp for Ada, sent and said on 2 March, unless a test says otherwise. */
public final class Reported {

    public static final UUID ADA = new UUID(1, 1);
    public static final UUID BEN = new UUID(2, 2);
    public static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");

    private final String orderId;
    private UUID buyerId = ADA;
    private @Nullable String parcelId;
    private @Nullable String number;
    private Instant occurredAt = SENT;
    private Instant shippedAt = SENT;
    private List<Item> items = List.of(new Item("lamp-1", "Lamp", 1, null));
    private @Nullable DateRange promise;
    private @Nullable Region destination = new Region("FR", "69001");
    private boolean contactable = true;

    private Reported(String orderId) {
        this.orderId = orderId;
    }

    public static Reported order(String orderId) {
        return new Reported(orderId);
    }

    public Reported buyer(UUID other) {
        buyerId = other;
        return this;
    }

    public Reported parcel(String id) {
        parcelId = id;
        return this;
    }

    public Reported number(String other) {
        number = other;
        return this;
    }

    public Reported saidAfter(Duration later) {
        occurredAt = SENT.plus(later);
        return this;
    }

    public Reported shippedAfter(Duration later) {
        shippedAt = SENT.plus(later);
        return this;
    }

    public Reported items(Item... others) {
        items = List.of(others);
        return this;
    }

    public Reported promised(String from, String to) {
        promise = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    public Reported withoutContactAndDestination() {
        contactable = false;
        destination = null;
        return this;
    }

    public ParcelReport report() {
        return new ParcelReport(
                "demo",
                parcelId,
                occurredAt,
                shippedAt,
                CarriagePolicy.derivedFrom(number, null, NumberEvidence.NONE),
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
