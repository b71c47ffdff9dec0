package io.waybill.poller.look;

import io.waybill.poller.plan.PollPlan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Whom a look still has to ask. */
final class LookPolicy {

    private LookPolicy() {}

    /**
     * @param due an answer counts where the carrier was asked then or later, so that a routine poll may be one; who ended
     *     the watch with its answer has answered all the same
     * @param plans all by which the parcel is followed
     * @param askable whether there is an account with the plan's carrier
     */
    static LookStep step(Looked parcel, Instant due, List<PollPlan> plans, Predicate<PollPlan> askable) {
        var open = plans.stream()
                .filter(plan -> plan.nextPollAt() != null || hasAnswered(plan, due))
                .filter(askable)
                .toList();
        if (open.isEmpty()) {
            return nobody(parcel, plans);
        }
        var silent = open.stream().filter(plan -> !hasAnswered(plan, due)).toList();
        return silent.isEmpty() ? answered(open) : new LookStep.Asking(silent);
    }

    private static LookStep nobody(Looked parcel, List<PollPlan> plans) {
        var leg = plans.isEmpty() ? null : plans.getFirst().leg();
        if (parcel.ended()) {
            return new LookStep.NobodyToAsk(leg, "watch-ended");
        }
        if (leg == null) {
            return new LookStep.NobodyToAsk(null, parcel.trackingNumber() == null ? "no-number" : "no-carrier");
        }
        return new LookStep.NobodyToAsk(leg, "no-account");
    }

    static boolean hasAnswered(PollPlan plan, Instant due) {
        var answeredAt = plan.answeredAt();
        return answeredAt != null && !answeredAt.isBefore(due);
    }

    private static LookStep answered(List<PollPlan> open) {
        var byTime = open.stream()
                .sorted(Comparator.comparing(LookPolicy::answeredAt))
                .toList();
        return new LookStep.Answered(byTime.getLast(), answeredAt(byTime.getFirst()));
    }

    private static Instant answeredAt(PollPlan plan) {
        return Objects.requireNonNull(plan.answeredAt(), "it has answered");
    }
}
