package io.waybill.events;

import io.waybill.events.carrierhealth.CarrierHealthEvent;
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

    public static final List<Topic<?>> ALL =
            List.of(ORDER_EVENTS, ORDER_EVENTS_REJECTED, SHIPMENTS, SCANS, CARRIER_HEALTH, STATUSES);

    private Topics() {}
}
