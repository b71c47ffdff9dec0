package io.waybill.poller.look;

import io.waybill.events.Leg;
import io.waybill.poller.plan.PollPlan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a look at a parcel's carriers is. */
sealed interface LookStep {

    /** @param leg the one that was asked about, absent where there never was one */
    record NobodyToAsk(@Nullable Leg leg, String reason) implements LookStep {}

    /** @param silent those that have not answered since */
    record Asking(List<PollPlan> silent) implements LookStep {}

    /**
     * Each has answered.
     *
     * @param last who was asked last
     * @param lookedAt when who was asked first was asked
     */
    record Answered(PollPlan last, Instant lookedAt) implements LookStep {}
}
