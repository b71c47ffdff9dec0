package io.waybill.events.delays;

import java.util.UUID;

/** Events of {@code waybill.delays}; by shipment id. */
public sealed interface DelayEvent permits DelayDetected, DelayCleared {

    UUID shipmentId();

    String merchantId();

    DelayRule rule();

    /** Counts how often this rule has found this parcel late, from 1. */
    int occurrence();

    /** Whether people may be told; false for a parcel that was imported. */
    boolean news();
}
