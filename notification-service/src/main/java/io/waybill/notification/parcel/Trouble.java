package io.waybill.notification.parcel;

import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delay of a parcel.
 *
 * @param detectedAt absent where its end was heard of first
 * @param clearedAt absent while it lasts
 */
public record Trouble(
        UUID shipmentId,
        DelayRule rule,
        int occurrence,
        @Nullable Instant detectedAt,
        @Nullable Instant clearedAt) {

    public boolean over() {
        return clearedAt != null;
    }
}
