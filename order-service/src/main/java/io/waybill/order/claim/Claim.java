package io.waybill.order.claim;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.RefundRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one order whose parcel is presumed lost.
 *
 * @param answerBy business time until which the buyer may choose
 * @param decision absent until it is settled what the buyer gets
 * @param outcome absent until it is closed
 */
public record Claim(
        UUID id,
        UUID shipmentId,
        String merchantId,
        String orderId,
        UUID buyerId,
        List<Offer> offers,
        Instant openedAt,
        Instant answerBy,
        @Nullable Offer decision,
        ClaimDecided.@Nullable DecidedBy decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant refundRequestedAt,
        ClaimClosed.@Nullable Outcome outcome,
        @Nullable Instant closedAt) {

    public Claim {
        offers = List.copyOf(offers);
    }

    static Claim begunBy(ClaimOpened event) {
        return new Claim(
                event.claimId(),
                event.shipmentId(),
                event.merchantId(),
                event.orderId(),
                event.buyerId(),
                event.offers(),
                event.openedAt(),
                event.answerBy(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Claim after(ClaimDecided event) {
        return with(event.decision(), event.decidedBy(), event.decidedAt(), refundRequestedAt, outcome, closedAt);
    }

    Claim after(RefundRequested event) {
        return with(decision, decidedBy, decidedAt, event.requestedAt(), outcome, closedAt);
    }

    Claim after(ClaimClosed event) {
        return with(decision, decidedBy, decidedAt, refundRequestedAt, event.outcome(), event.closedAt());
    }

    private Claim with(
            @Nullable Offer made,
            ClaimDecided.@Nullable DecidedBy madeBy,
            @Nullable Instant madeAt,
            @Nullable Instant requestedAt,
            ClaimClosed.@Nullable Outcome end,
            @Nullable Instant endedAt) {
        return new Claim(
                id,
                shipmentId,
                merchantId,
                orderId,
                buyerId,
                offers,
                openedAt,
                answerBy,
                made,
                madeBy,
                madeAt,
                requestedAt,
                end,
                endedAt);
    }

    /** Whether the buyer may choose. */
    public boolean open() {
        return decision == null && outcome == null;
    }
}
