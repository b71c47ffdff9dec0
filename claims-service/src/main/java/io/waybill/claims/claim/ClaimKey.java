package io.waybill.claims.claim;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What there is one claim about.
 *
 * @param occurrence of the loss
 */
public record ClaimKey(String merchantId, UUID shipmentId, String orderId, int occurrence) {

    /**
     * The same for the same loss and order, so that a database brought back from an older copy gives out no second id, and
     * with it no second refund. It need not be hard to guess: links are sealed.
     */
    public UUID id() {
        var name = "waybill-claim/%s/%d/%s/%s".formatted(shipmentId, occurrence, merchantId, orderId);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
