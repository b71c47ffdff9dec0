package io.waybill.poller.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription stands after the carrier was asked. Times are business time.
 *
 * @param until absent where it does not end, or where there is none; what there was stays where {@code state} does
 * @param dueAt absent where it is not asked for again
 */
record Verdict(
        State state,
        @Nullable Instant until,
        @Nullable Instant dueAt,
        int refusals,
        @Nullable String detail) {}
