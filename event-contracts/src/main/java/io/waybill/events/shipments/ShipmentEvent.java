package io.waybill.events.shipments;

import java.util.UUID;

/** Events of {@code waybill.shipments}. */
public sealed interface ShipmentEvent permits OrderShipped, ShipmentChanged {

    /** UUIDv7, given by order-service. */
    UUID shipmentId();
}
