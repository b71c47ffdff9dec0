package io.waybill.claims.claim;

import io.waybill.events.orderevents.Item;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is true of a claim in every state.
 *
 * @param items of the order, as they were in the parcel when the claim was opened
 * @param openedAt business time
 * @param news whether people may be told; false for a parcel that was imported
 */
public record ClaimFacts(ClaimKey key, UUID buyerId, List<Item> items, Terms terms, Instant openedAt, boolean news) {

    public ClaimFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(buyerId, "buyerId");
        items = List.copyOf(items);
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(openedAt, "openedAt");
    }

    ClaimFacts ofBuyer(UUID buyer) {
        return new ClaimFacts(key, buyer, items, terms, openedAt, news);
    }
}
