package io.waybill.events.rejected;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order event that could not be used. Says what, where and how to mend it, and where the original stands; its bytes
 * are not repeated, they may hold personal data.
 *
 * @param reason a sentence for the platform's developer
 * @param field JSON pointer into the original's body, such as {@code /items/0/quantity}; absent where no field is to
 *     blame
 * @param eventId the original's {@code ce_id}
 * @param merchantId only where that merchant exists
 */
@JsonTypeName("waybill.order-events.rejected.event-rejected.v1")
public record EventRejected(
        String reason,
        @Nullable String field,
        @Nullable String eventId,
        @Nullable String merchantId,
        @Nullable String orderId,
        Original original)
        implements RejectedEvent {

    public EventRejected {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(original, "original");
    }

    /** Where the rejected record stands. */
    public record Original(String topic, int partition, long offset) {}
}
