package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all rules together come to at a moment. Each delay is quiet, then due, then waits for a look, is said, may become
 * urgent and is at last taken back; which of these it is follows from the parcel's situation and from what was said, so that
 * nothing can be left behind in a wrong state.
 *
 * @param timer before the events of this ruling are counted
 */
record Ruling(List<Step> steps, DelayTimer timer, Optional<Step.WantsLook> look) {

    /** @param answer of the look at its carriers, where it has just come */
    static Ruling of(Situation situation, Said said, DelayTimer timer, @Nullable LookAnswer answer, Instant now) {
        var steps = new ArrayList<Step>();
        var standing = EnumSet.noneOf(DelayRule.class);
        for (var rule : DelayPolicy.IN_FORCE) {
            var judgement = DelayPolicy.judge(rule, situation, standing, now);
            for (var step : new Turn(rule, situation, said, answer, now).steps(judgement)) {
                steps.add(step);
                if (step instanceof Step.Stands || step instanceof Step.Detected) {
                    standing.add(rule);
                }
            }
        }
        return of(List.copyOf(steps), timer, now);
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
