package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import java.time.Instant;

/** What one rule's word on a parcel comes to. */
sealed interface Step {

    /** Nothing to say, nothing that stands. */
    record Quiet() implements Step {}

    /** What was said stands. */
    record Stands() implements Step {}

    /** @param at when it may be due */
    record Waits(Instant at) implements Step {}

    /** Due, and the carriers have not been asked since. */
    record WantsLook(DelayRule rule, Instant due) implements Step {}

    record Detected(DelayRule rule, int occurrence, Instant due, LookAnswer answer) implements Step {}

    record Cleared(DelayRule rule, Said.Open open, Reason reason) implements Step {}
}
