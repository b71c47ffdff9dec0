package io.waybill.events.delays;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A delay said before is over.
 *
 * @param clearedAt business time
 */
@JsonTypeName("waybill.delays.delay-cleared.v1")
public record DelayCleared(
        UUID shipmentId,
        String merchantId,
        DelayRule rule,
        int occurrence,
        Instant clearedAt,
        Reason reason,
        boolean sellerOnly,
        boolean news)
        implements DelayEvent {

    public DelayCleared {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(clearedAt, "clearedAt");
        Objects.requireNonNull(reason, "reason");
    }

    /** Why a delay ends. */
    public enum Reason {
        /** The carrier has news of it. */
        @JsonProperty("moved")
        MOVED,
        /** It has reached its end: delivered, returned or cancelled. */
        @JsonProperty("arrived")
        ARRIVED,
        /** A later rule took its place, such as presumed lost that of stalled. */
        @JsonProperty("escalated")
        ESCALATED,
        /** The promise was moved to a day that is not over. */
        @JsonProperty("promise_moved")
        PROMISE_MOVED,
        /** What it waited for has come: the duties, the documents, the address, another number. */
        @JsonProperty("settled")
        SETTLED,
        /** It will hardly be late after all. */
        @JsonProperty("recovered")
        RECOVERED
    }
}
