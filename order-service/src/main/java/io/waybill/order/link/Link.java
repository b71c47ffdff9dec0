package io.waybill.order.link;

import java.util.Objects;
import java.util.UUID;

/**
 * What a link is for.
 *
 * @param version of the parcel's links when it was given out
 */
public record Link(UUID shipmentId, UUID buyerId, int version) {

    public Link {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(buyerId, "buyerId");
    }
}
