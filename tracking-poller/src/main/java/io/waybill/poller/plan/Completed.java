package io.waybill.poller.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan, locked, with what came of a poll and when it is due again.
 *
 * @param polled whether it was asked about; else the carrier told of it by itself, and a poll may be under way meanwhile
 * @param together see {@link Claim}; of one that was asked about
 */
public record Completed(
        PollPlan plan,
        Completion completion,
        NextPoll next,
        boolean polled,
        @Nullable Integer together) {

    /** Whether the carrier knows now what a look asks for. */
    public boolean settlesLook() {
        return polled && completion.settles(plan.lookDue());
    }

    @Nullable Instant nextAt() {
        return next instanceof NextPoll.Ask ask ? ask.at() : null;
    }

    @Nullable Integer everySeconds() {
        return next instanceof NextPoll.Ask ask ? (Integer) (int) ask.every().toSeconds() : null;
    }
}
