package io.waybill.order.tracking;

import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a parcel's way has ended, as far as we know now. */
final class EndPolicy {

    private EndPolicy() {}

    static @Nullable Instant endedAt(Meaning now, Instant decidedAt) {
        return switch (now.status()) {
            case DELIVERED, RETURNED, CANCELLED, EXPIRED -> decidedAt;
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    RETURNING -> null;
        };
    }
}
