package io.waybill.events.claims;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform shall pay the buyer back. Once per claim; the claim's id is the idempotency key.
 *
 * @param amount absent where the order's value is not known: what was paid, then
 * @param requestedAt business time
 */
@JsonTypeName("waybill.claims.refund-requested.v1")
public record RefundRequested(
        UUID claimId,
        UUID shipmentId,
        String merchantId,
        String orderId,
        @Nullable Money amount,
        Instant requestedAt) implements ClaimEvent {

    public RefundRequested {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }
}
