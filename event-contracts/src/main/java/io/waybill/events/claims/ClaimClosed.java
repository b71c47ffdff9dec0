package io.waybill.events.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Nothing more will be said of it.
 *
 * @param closedAt business time
 */
@JsonTypeName("waybill.claims.claim-closed.v1")
public record ClaimClosed(
        UUID claimId,
        UUID shipmentId,
        String merchantId,
        String orderId,
        UUID buyerId,
        Outcome outcome,
        Instant closedAt,
        boolean news)
        implements ClaimEvent {

    public ClaimClosed {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(buyerId, "buyerId");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(closedAt, "closedAt");
    }

    public enum Outcome {
        @JsonProperty("settled")
        SETTLED,
        /** The parcel moved again before anybody had chosen. */
        @JsonProperty("parcel_found")
        PARCEL_FOUND,
        /** The order is in the parcel no more. */
        @JsonProperty("order_gone")
        ORDER_GONE
    }
}
