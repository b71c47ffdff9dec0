package io.waybill.events.looks;

import java.util.UUID;

/** Events of {@code waybill.looks}; by shipment id. */
public sealed interface LookEvent permits LookWanted {

    UUID shipmentId();
}
