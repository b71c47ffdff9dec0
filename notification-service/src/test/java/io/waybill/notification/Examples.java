package io.waybill.notification;

import io.waybill.events.Leg;
import io.waybill.events.Money;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.orderevents.Item;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as the other services say them. */
public final class Examples {

    public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    public static final UUID SHIPMENT = UUID.fromString("0199f0c2-6c00-7000-8000-000000000001");
    public static final UUID ANNA = UUID.fromString("5f0d3c1e-3a52-4a5e-9a0b-0d6f3f0f7a11");
    public static final UUID BEN = UUID.fromString("5f0d3c1e-3a52-4a5e-9a0b-0d6f3f0f7a12");
    public static final UUID CLAIM = UUID.fromString("0199f0c2-6c00-7000-8000-0000000000c1");
    public static final String NUMBER = "JJD000390000000002";
    public static final DateRange PROMISE = new DateRange(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 9));

    public static final List<Offer> OFFERS =
            List.of(new Offer(Remedy.REFUND, new Money(4990, "EUR")), new Offer(Remedy.RESHIPMENT, null));

    private Examples() {}

    public static OrderInParcel order(String orderId, UUID buyerId) {
        return new OrderInParcel(
                orderId,
                buyerId,
                List.of(new Item(null, "Lamp <" + orderId + ">", 2, new Money(4990, "EUR"))),
                MONDAY,
                PROMISE,
                null,
                null);
    }

    public static OrderShipped shipped(UUID shipmentId, String merchantId, boolean imported, OrderInParcel... orders) {
        return new OrderShipped(
                shipmentId,
                merchantId,
                NUMBER,
                List.of(new CarrierCandidate("dhl", 1)),
                null,
                List.of(orders),
                null,
                null,
                MONDAY,
                List.of(),
                1,
                imported);
    }

    public static ShipmentChanged changed(UUID shipmentId, String merchantId, OrderInParcel... orders) {
        return new ShipmentChanged(
                shipmentId, merchantId, NUMBER, List.of(new CarrierCandidate("dhl", 1)), List.of(orders), List.of(), 2);
    }

    public static StatusChanged status(
            UUID shipmentId, String merchantId, Detail now, int occurrence, boolean correction, boolean news) {
        return new StatusChanged(
                shipmentId,
                merchantId,
                List.of(new Leg("dhl", NUMBER)),
                null,
                now.meaning(),
                null,
                correction,
                occurrence,
                List.of(),
                List.of(),
                news);
    }

    public static DelayDetected detected(
            UUID shipmentId, String merchantId, DelayRule rule, int occurrence, boolean sellerOnly, boolean news) {
        return new DelayDetected(
                shipmentId,
                merchantId,
                rule,
                occurrence,
                MONDAY,
                MONDAY,
                new Evidence(
                        Duration.ofDays(3),
                        null,
                        Duration.ofHours(76),
                        PROMISE,
                        null,
                        Cause.WEATHER,
                        Party.CARRIER,
                        MONDAY),
                sellerOnly,
                news);
    }

    public static DelayCleared cleared(
            UUID shipmentId,
            String merchantId,
            DelayRule rule,
            int occurrence,
            DelayCleared.Reason reason,
            boolean sellerOnly) {
        return new DelayCleared(
                shipmentId, merchantId, rule, occurrence, MONDAY.plus(Duration.ofDays(1)), reason, sellerOnly, true);
    }

    public static MerchantProfile profile(String merchantId, String language, @Nullable String hours) {
        return new MerchantProfile(
                merchantId,
                "Demo Trading Ltd",
                "Lantern & Moss",
                "DE",
                language,
                "Europe/Paris",
                new MerchantProfile.Support("help@lantern.example", "+4930123456", "https://lantern.example", hours));
    }
}
