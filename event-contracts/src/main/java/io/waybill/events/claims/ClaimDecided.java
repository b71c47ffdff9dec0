package io.waybill.events.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * It is settled what the buyer gets.
 *
 * @param decidedAt business time
 */
@JsonTypeName("waybill.claims.claim-decided.v1")
public record ClaimDecided(
        UUID claimId,
        UUID shipmentId,
        String merchantId,
        String orderId,
        UUID buyerId,
        Offer decision,
        DecidedBy decidedBy,
        Instant decidedAt,
        boolean news)
        implements ClaimEvent {

    public ClaimDecided {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(buyerId, "buyerId");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedAt, "decidedAt");
    }

    public enum DecidedBy {
        @JsonProperty("buyer")
        BUYER,
        /** The time to answer passed, and the seller's rule says what that means. */
        @JsonProperty("silence")
        SILENCE
    }
}
