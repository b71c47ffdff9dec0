package io.waybill.events.claims;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.orderevents.Item;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order's goods are presumed lost, and the buyer may choose.
 *
 * @param linkVersion of the parcel's links; the claim's link carries the same
 * @param openedAt business time
 * @param answerBy business time until which the buyer may choose; then silence decides
 * @param occurrence counts how often the parcel has been presumed lost, from 1; absent in events of earlier versions
 * @param ifSilent what the buyer gets who chooses nothing; absent in events of earlier versions
 * @param items of the order, as they are in the parcel; empty in events of earlier versions
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
        boolean news,
        @Nullable Integer occurrence,
        @Nullable Remedy ifSilent,
        List<Item> items)
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
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** As an earlier version said it. */
    public ClaimOpened(
            UUID claimId,
            UUID shipmentId,
            String merchantId,
            String orderId,
            UUID buyerId,
            int linkVersion,
            List<Offer> offers,
            Instant openedAt,
            Instant answerBy,
            boolean news) {
        this(
                claimId,
                shipmentId,
                merchantId,
                orderId,
                buyerId,
                linkVersion,
                offers,
                openedAt,
                answerBy,
                news,
                null,
                null,
                List.of());
    }
}
