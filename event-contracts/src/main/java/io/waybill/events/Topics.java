package io.waybill.events;

import io.waybill.events.carrierhealth.CarrierHealthEvent;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.contacts.ContactEvent;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.looks.LookEvent;
import io.waybill.events.merchants.MerchantEvent;
import io.waybill.events.messages.MessageEvent;
import io.waybill.events.orderevents.PlatformOrderEvent;
import io.waybill.events.rejected.RejectedEvent;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.StatusEvent;
import java.time.Duration;
import java.util.List;

/** Every topic there is. The comment names the key. */
public final class Topics {

    /** By the platform's order id, or as the platform likes. */
    public static final Topic<PlatformOrderEvent> ORDER_EVENTS =
            new Topic<>("waybill.order-events", PlatformOrderEvent.class, Duration.ofDays(7), false);

    /** By the platform's order id where it could be read, else the original record's key. */
    public static final Topic<RejectedEvent> ORDER_EVENTS_REJECTED =
            new Topic<>("waybill.order-events.rejected", RejectedEvent.class, Duration.ofDays(30), false);

    /** By shipment id. */
    public static final Topic<ShipmentEvent> SHIPMENTS =
            new Topic<>("waybill.shipments", ShipmentEvent.class, Duration.ofDays(30), false);

    /** By shipment id. */
    public static final Topic<ScanEvent> SCANS =
            new Topic<>("waybill.scans", ScanEvent.class, Duration.ofDays(30), false);

    /** By {@code carrier/account}. */
    public static final Topic<CarrierHealthEvent> CARRIER_HEALTH =
            new Topic<>("waybill.carrier-health", CarrierHealthEvent.class, Duration.ofDays(30), true);

    /** By shipment id. */
    public static final Topic<StatusEvent> STATUSES =
            new Topic<>("waybill.statuses", StatusEvent.class, Duration.ofDays(90), false);

    /** By buyer id. Compacted: holds each buyer's contact once, and forgets those who were erased. */
    public static final Topic<ContactEvent> CONTACTS =
            new Topic<>("waybill.contacts", ContactEvent.class, Duration.ofDays(35), true);

    /** By merchant id. */
    public static final Topic<MerchantEvent> MERCHANTS =
            new Topic<>("waybill.merchants", MerchantEvent.class, Duration.ofDays(30), true);

    /** By shipment id. */
    public static final Topic<LookEvent> LOOKS =
            new Topic<>("waybill.looks", LookEvent.class, Duration.ofDays(30), false);

    /** By shipment id. */
    public static final Topic<DelayEvent> DELAYS =
            new Topic<>("waybill.delays", DelayEvent.class, Duration.ofDays(90), false);

    /** By shipment id. */
    public static final Topic<ClaimEvent> CLAIMS =
            new Topic<>("waybill.claims", ClaimEvent.class, Duration.ofDays(90), false);

    /** By shipment id, else {@code merchant/order}. */
    public static final Topic<MessageEvent> MESSAGES =
            new Topic<>("waybill.messages", MessageEvent.class, Duration.ofDays(90), false);

    /** By the lane's key. */
    public static final Topic<LaneEvent> LANES =
            new Topic<>("waybill.lanes", LaneEvent.class, Duration.ofDays(30), true);

    public static final List<Topic<?>> ALL = List.of(
            ORDER_EVENTS,
            ORDER_EVENTS_REJECTED,
            SHIPMENTS,
            CONTACTS,
            MERCHANTS,
            SCANS,
            LOOKS,
            CARRIER_HEALTH,
            STATUSES,
            DELAYS,
            LANES,
            CLAIMS,
            MESSAGES);

    private Topics() {}
}
