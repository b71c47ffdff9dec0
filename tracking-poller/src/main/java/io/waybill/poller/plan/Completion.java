package io.waybill.poller.plan;

import io.waybill.events.orderevents.DateRange;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a poll, as the plan keeps it.
 *
 * @param askedAt business time
 * @param dueAt when the poll had been due
 * @param outcome one word, shown and counted
 * @param detail what the carrier, or the network, said beside it
 * @param service settled now or before
 * @param saidNow hashes of what is published with it
 * @param wentOut whether the carrier can have counted the call; one that never left is given back
 * @param soon where the carrier is asked again within moments
 * @param registered whether the carrier was told of the number with it
 * @param expected the days on which the carrier says that it comes, now or still
 */
public record Completion(
        Instant askedAt,
        Instant dueAt,
        String outcome,
        @Nullable String detail,
        @Nullable String service,
        Progress progress,
        Set<Long> saidNow,
        boolean wentOut,
        @Nullable Soon soon,
        boolean registered,
        @Nullable DateRange expected) {

    public boolean isAnswer() {
        return progress.setback() == null && soon == null;
    }

    /** @param lookDue when the carrier must have been asked, then or later; absent where no look is wanted */
    public boolean settles(@Nullable Instant lookDue) {
        return lookDue != null && isAnswer() && !askedAt.isBefore(lookDue);
    }
}
