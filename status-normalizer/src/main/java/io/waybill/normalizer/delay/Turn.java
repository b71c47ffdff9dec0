package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule's turn at a moment.
 *
 * @param answer of the look at the parcel's carriers, where it has just come
 */
record Turn(
        DelayRule rule,
        Situation situation,
        Said said,
        @Nullable LookAnswer answer,
        Instant now) {

    private static final int FIRST = 1;
    private static final int URGENT = 2;

    List<Step> steps(Judgement judgement) {
        var open = said.open(rule);
        return switch (judgement) {
            case Judgement.Over(var reason) ->
                open.<List<Step>>map(standing -> List.of(new Step.Cleared(rule, standing, reason)))
                        .orElseGet(List::of);
            case Judgement.Undecided() -> open.isPresent() ? List.of(new Step.Stands(rule)) : List.of();
            case Judgement.Late late ->
                open.map(standing -> whileSaid(standing, late)).orElseGet(() -> whileUnsaid(late));
        };
    }

    /** News that are so old that the parcel is as late as before end nothing. */
    private List<Step> whileSaid(Said.Open open, Judgement.Late late) {
        var end = late.at().isAfter(now) ? endedBy(open) : Optional.<Reason>empty();
        if (end.isPresent()) {
            return List.of(new Step.Cleared(rule, open, end.get()), new Step.Waits(rule, FIRST, late.at()));
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step.Stands(rule));
        if (open.level() < URGENT && late.urgentAt() != null) {
            steps.add(level(late, URGENT, late.urgentAt(), open.occurrence()));
        }
        return steps;
    }

    /** Why it is late no more. */
    private Optional<Reason> endedBy(Said.Open open) {
        return switch (rule) {
            case PROMISE_MISSED -> Optional.of(Reason.PROMISE_MOVED);
            case NUMBER_MISSING, NUMBER_WRONG, NO_FIRST_SCAN ->
                isAfter(situation.consignment().numberedAt(), open) ? Optional.of(Reason.SETTLED) : Optional.empty();
            // A number that was corrected is a new beginning, but no news of the parcel.
            case STALLED,
                    PRESUMED_LOST,
                    CARRIER_DELAY,
                    HELD_BY_CUSTOMS,
                    DUTIES_UNPAID,
                    DOCUMENTS_MISSING,
                    ADDRESS_PROBLEM,
                    ATTEMPTS_FAILED,
                    PICKUP_ENDING,
                    PROMISE_AT_RISK -> isAfter(situation.newsAt(), open) ? Optional.of(Reason.MOVED) : Optional.empty();
        };
    }

    private static boolean isAfter(@Nullable Instant at, Said.Open open) {
        return at != null && at.isAfter(open.silentSince());
    }

    /** What is urgent already is said to be so at once, and not twice. */
    private List<Step> whileUnsaid(Judgement.Late late) {
        var urgentAt = late.urgentAt();
        var urgent = urgentAt == null ? null : level(late, URGENT, urgentAt, said.next(rule));
        if (urgent instanceof Step.Detected) {
            return List.of(urgent);
        }
        var first = level(late, FIRST, late.at(), said.next(rule));
        return first instanceof Step.Detected && urgent != null ? List.of(first, urgent) : List.of(first);
    }

    private Step level(Judgement.Late late, int level, Instant due, int occurrence) {
        if (due.isAfter(now)) {
            return new Step.Waits(rule, level, due);
        }
        if (late.isSpokenAfter(due)) {
            return detected(late, level, due, occurrence, late.spokenAt());
        }
        return answer != null && answer.settles(due)
                ? detected(late, level, due, occurrence, answer.askable() ? answer.askedAt() : null)
                : new Step.WantsLook(rule, level, due);
    }

    /** When a risk became one nobody knows: it is due when it is found. */
    private Step detected(Judgement.Late late, int level, Instant due, int occurrence, @Nullable Instant askedAt) {
        var foundAt = rule == DelayRule.PROMISE_AT_RISK ? now : due;
        return new Step.Detected(rule, occurrence, level, foundAt, Duration.between(late.since(), due), askedAt);
    }
}
