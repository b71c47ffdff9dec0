package io.waybill.events.shipments;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what the platform's events about a parcel are told from those about another one of the order.
 *
 * @param parcelId the platform's own name of the parcel; absent where it has none
 * @param at when the last of them happened
 */
public record Reported(String orderId, @Nullable String parcelId, Instant at) {

    public Reported {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(at, "at");
    }
}
