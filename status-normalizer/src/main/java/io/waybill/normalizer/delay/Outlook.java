package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.normalizer.threshold.Thresholds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of a parcel now, and what it waits for.
 *
 * @param threshold in force for this parcel, as settings are written
 * @param urgent the second one, from which on somebody must act
 * @param level said, or to be said next: 2 is urgent
 * @param due when it will be said, as far as nothing comes; absent where nothing is waited for
 */
public record Outlook(
        DelayRule rule, State state, int level, @Nullable Instant due, String threshold, String urgent) {

    /** Where a rule stands. */
    public enum State {
        /** It has nothing to say. */
        QUIET,
        /** It will be due, if nothing comes. */
        WAITS,
        /** It is due, and the carriers are asked first. */
        ASKS,
        /** It was said, and stands. */
        SAID
    }

    static List<Outlook> of(Situation situation, Said said, DelayTimer timer, Instant now) {
        var steps = Ruling.of(situation, said, timer, null, now).steps();
        return DelayPolicy.IN_FORCE.stream()
                .map(rule -> of(
                        rule,
                        situation,
                        said,
                        steps.stream().filter(step -> step.rule() == rule).toList()))
                .toList();
    }

    private static Outlook of(DelayRule rule, Situation situation, Said said, List<Step> steps) {
        var state = said.open(rule).isPresent() ? State.SAID : State.QUIET;
        var level = said.open(rule).map(Said.Open::level).orElse(1);
        Instant due = null;
        for (var step : steps) {
            switch (step) {
                case Step.Waits waits -> {
                    state = state == State.SAID ? state : State.WAITS;
                    due = waits.at();
                }
                case Step.WantsLook look -> {
                    state = state == State.SAID ? state : State.ASKS;
                    due = look.due();
                }
                case Step.Detected detected -> {
                    state = State.SAID;
                    level = detected.level();
                }
                case Step.Cleared _ -> state = State.QUIET;
                case Step.Stands _ -> state = State.SAID;
            }
        }
        return new Outlook(rule, state, level, due, threshold(rule, situation), urgent(rule, situation));
    }

    private static String threshold(DelayRule rule, Situation situation) {
        return written(situation.thresholds(), SettingsOf.rule(rule, situation).first());
    }

    private static String urgent(DelayRule rule, Situation situation) {
        return written(situation.thresholds(), SettingsOf.rule(rule, situation).urgent());
    }

    private static String written(Thresholds thresholds, Setting setting) {
        return thresholds.limit(setting).written();
    }
}
