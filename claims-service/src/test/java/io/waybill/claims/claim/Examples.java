package io.waybill.claims.claim;

import io.waybill.events.Money;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.events.orderevents.Item;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parcels, losses and policies to try rules on. */
public final class Examples {

    public static final UUID SHIPMENT = new UUID(1, 1);
    public static final UUID ADA = new UUID(2, 1);
    public static final UUID BOB = new UUID(2, 2);
    public static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    public static final Duration WEEK = Duration.ofDays(7);
    public static final ClaimPolicy POLICY =
            new ClaimPolicy(List.of(Remedy.REFUND, Remedy.RESHIPMENT), WEEK, Remedy.REFUND);

    private Examples() {}

    public static OrderInParcel order(String id, UUID buyerId, @Nullable Money declared, Item... items) {
        return new OrderInParcel(id, buyerId, List.of(items), null, null, declared, null);
    }

    public static Item item(String title, int quantity, @Nullable Money price) {
        return new Item(null, title, quantity, price);
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    public static OrderInParcel adas() {
        return order("A-1", ADA, null, item("Lamp", 2, euros(2_450)));
    }

    public static OrderInParcel bobs() {
        return order("B-1", BOB, euros(9_900), item("Chair", 1, null));
    }

    public static Parcel parcel(OrderInParcel... orders) {
        return new Parcel(SHIPMENT, "demo", List.of(orders), 1, false);
    }

    public static CaseFile file(OrderInParcel... orders) {
        return new CaseFile(parcel(orders), List.of(), List.of());
    }

    /** As it is read again: nothing is left to be said. */
    public static CaseFile readAgain(CaseFile file) {
        return new CaseFile(file.parcel(), file.losses(), file.claims());
    }

    public static DelayDetected lost(int occurrence) {
        return lost(SHIPMENT, occurrence, false, true);
    }

    public static DelayDetected lost(UUID shipment, int occurrence, boolean sellerOnly, boolean news) {
        var lastScan = new ScanTime(
                "2026-02-24 10:00",
                LocalDateTime.parse("2026-02-24T10:00"),
                Instant.parse("2026-02-24T09:00:00Z"),
                TimeSource.OFFSET,
                false);
        var evidence = new Evidence(
                Duration.ofDays(21),
                lastScan,
                Duration.ofDays(24),
                null,
                null,
                Cause.UNKNOWN,
                Party.CARRIER,
                NOW.minusSeconds(60));
        return new DelayDetected(
                shipment,
                "demo",
                DelayRule.PRESUMED_LOST,
                occurrence,
                NOW.minusSeconds(600),
                NOW,
                evidence,
                sellerOnly,
                news);
    }

    public static DelayCleared found(int occurrence) {
        return found(SHIPMENT, occurrence);
    }

    public static DelayCleared found(UUID shipment, int occurrence) {
        return new DelayCleared(
                shipment, "demo", DelayRule.PRESUMED_LOST, occurrence, NOW, DelayCleared.Reason.MOVED, false, true);
    }

    public static ShipmentChanged changed(UUID shipment, int linkVersion, OrderInParcel... orders) {
        return new ShipmentChanged(shipment, "demo", null, List.of(), Arrays.asList(orders), List.of(), linkVersion);
    }
}
