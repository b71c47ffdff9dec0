package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all rules together come to at a moment. Each delay is quiet, then due, then waits for a look, is said and at last
 * taken back; which of these it is follows from the parcel's situation and from what was said, so that nothing can be left
 * behind in a wrong state.
 *
 * @param timer before the events of this ruling are counted
 */
record Ruling(List<Step> steps, DelayTimer timer, Optional<Step.WantsLook> look) {

    /** @param answer of the look at its carriers, where it has just come */
    static Ruling of(Situation situation, Said said, DelayTimer timer, @Nullable LookAnswer answer, Instant now) {
        var steps = new ArrayList<Step>();
        var lost = false;
        for (var rule : DelayPolicy.IN_FORCE) {
            var step = step(rule, DelayPolicy.judge(rule, situation, lost), situation, said, answer, now);
            steps.add(step);
            lost |= rule == DelayRule.PRESUMED_LOST && (step instanceof Step.Stands || step instanceof Step.Detected);
        }
        return of(List.copyOf(steps), timer, now);
    }

    private static Step step(
            DelayRule rule,
            Judgement judgement,
            Situation situation,
            Said said,
            @Nullable LookAnswer answer,
            Instant now) {
        var open = said.open(rule);
        return switch (judgement) {
            case Judgement.Over(var reason) ->
                open.<Step>map(standing -> new Step.Cleared(rule, standing, reason))
                        .orElseGet(Step.Quiet::new);
            case Judgement.Undecided() -> open.isPresent() ? new Step.Stands() : new Step.Quiet();
            case Judgement.Late(var at) ->
                open.map(standing -> whileSaid(rule, standing, at, situation, now))
                        .orElseGet(() -> whileUnsaid(rule, at, said, answer, now));
        };
    }

    /** News that are so old that the parcel is as late as before end nothing. */
    private static Step whileSaid(DelayRule rule, Said.Open open, Instant at, Situation situation, Instant now) {
        var later = at.isAfter(now);
        return switch (rule) {
            case PROMISE_MISSED -> later ? new Step.Cleared(rule, open, Reason.PROMISE_MOVED) : new Step.Stands();
            case STALLED, PRESUMED_LOST ->
                later && hasNews(situation, open) ? new Step.Cleared(rule, open, Reason.MOVED) : new Step.Stands();
            default -> new Step.Stands();
        };
    }

    /** A number that was corrected is a new beginning, but no news of the parcel. */
    private static boolean hasNews(Situation situation, Said.Open open) {
        var newsAt = situation.newsAt();
        return newsAt != null && newsAt.isAfter(open.silentSince());
    }

    private static Step whileUnsaid(DelayRule rule, Instant at, Said said, @Nullable LookAnswer answer, Instant now) {
        if (at.isAfter(now)) {
            return new Step.Waits(at);
        }
        return answer != null && answer.settles(at)
                ? new Step.Detected(rule, said.next(rule), at, answer)
                : new Step.WantsLook(rule, at);
    }

    private static Ruling of(List<Step> steps, DelayTimer before, Instant now) {
        var wanted = of(Step.WantsLook.class, steps).max(Comparator.comparing(Step.WantsLook::due));
        var look = wanted.filter(due -> before.wants(due.due(), now));
        var timer = wanted.isEmpty()
                ? before.wantingNoLook()
                : look.map(due -> before.wanting(due.due(), now)).orElse(before);
        var next = Stream.concat(of(Step.Waits.class, steps).map(Step.Waits::at), timer.askedAgainAt().stream())
                .min(Comparator.naturalOrder());
        return new Ruling(steps, timer.checkedAt(next.orElse(null), now), look);
    }

    Stream<Step.Detected> detected() {
        return of(Step.Detected.class, steps);
    }

    Stream<Step.Cleared> cleared() {
        return of(Step.Cleared.class, steps);
    }

    private static <S extends Step> Stream<S> of(Class<S> kind, List<Step> steps) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }
}
