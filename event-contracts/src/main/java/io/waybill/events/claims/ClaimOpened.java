package io.waybill.events.claims;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An order's goods are presumed lost, and the buyer may choose.
 *
 * @param linkVersion of the parcel's links; the claim's link carries the same
 * @param openedAt business time
 * @param answerBy business time until which the buyer may choose; then silence decides
 */
@JsonTypeName("waybill.claims.claim-opened.v1")
public record ClaimOpened(
        UUID claimId,
        UUID shipmentId,
        String merchantId,
        String orderId,
        UUID buyerId,
        int linkVersion,
        List<Offer> offers,
        Instant openedAt,
        Instant answerBy,
        boolean news)
        implements ClaimEvent {

    public ClaimOpened {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(buyerId, "buyerId");
        offers = List.copyOf(offers);
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(answerBy, "answerBy");
    }
}
