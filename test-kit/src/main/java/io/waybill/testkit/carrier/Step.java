package io.waybill.testkit.carrier;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scan to come: so long after the journey's start, in DHL's words. */
public record Step(
        Duration after,
        String statusCode,
        String status,
        String description,
        @Nullable Place place) {

    private static final Set<String> STATUS_CODES = Set.of("pre-transit", "transit", "delivered", "failure", "unknown");

    public Step {
        if (after.isNegative()) {
            throw new IllegalArgumentException("after: no step before the journey's start, not " + after);
        }
        if (!STATUS_CODES.contains(statusCode)) {
            throw new IllegalArgumentException("statusCode: one of " + STATUS_CODES + ", not " + statusCode);
        }
    }

    /** Parcel DE gives one sentence as status and as description. */
    static Step sentence(Duration after, String statusCode, String sentence, @Nullable Place place) {
        return new Step(after, statusCode, sentence, sentence, place);
    }

    /** On board for the last mile. */
    boolean isRound() {
        return description.contains("delivery vehicle") || description.contains("out with courier");
    }

    /** Ends a round, whether it came to anything or not. */
    boolean isAtTheDoor() {
        return isDelivery() || statusCode.equals("failure");
    }

    boolean isDelivery() {
        return statusCode.equals("delivered");
    }
}
