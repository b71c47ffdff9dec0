package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one rule's word on a parcel comes to. */
sealed interface Step {

    DelayRule rule();

    /** What was said stands. */
    record Stands(DelayRule rule) implements Step {}

    /** @param at when it may be due */
    record Waits(DelayRule rule, int level, Instant at) implements Step {}

    /** Due, and the carriers have not been asked since. */
    record WantsLook(DelayRule rule, int level, Instant due) implements Step {}

    /**
     * @param threshold that was exceeded
     * @param askedAt since when each carrier has been asked in vain, or has said so itself; absent where nobody can be asked
     */
    record Detected(
            DelayRule rule,
            int occurrence,
            int level,
            Instant due,
            Duration threshold,
            @Nullable Instant askedAt) implements Step {

        /** Nobody could be asked; and a number that is missing is nothing that a buyer could do anything about. */
        boolean sellerOnly() {
            return askedAt == null || rule == DelayRule.NUMBER_MISSING;
        }
    }

    record Cleared(DelayRule rule, Said.Open open, Reason reason) implements Step {}
}
