package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Status;
import java.util.function.Predicate;

/** What rules have in common that are about a state which lasts: the carrier's scan says it, and a later one ends it. */
final class Spells {

    private Spells() {}

    /** @param end why what was said before is over, where the parcel goes on */
    static Judgement judge(Situation situation, Predicate<Detail> state, Setting first, Setting urgent, Reason end) {
        if (situation.is(state)) {
            return lasting(situation, state, first, urgent);
        }
        // Of a parcel that is heard of no more nobody knows whether it is still there.
        if (situation.status() == null || situation.status() == Status.EXPIRED) {
            return Judgement.UNDECIDED;
        }
        return situation.status() == Status.RETURNING ? Judgement.MOVED : new Judgement.Over(end);
    }

    private static Judgement lasting(Situation situation, Predicate<Detail> state, Setting first, Setting urgent) {
        var thresholds = situation.thresholds();
        var days = situation.daysAtDestination();
        return situation
                .course()
                .lastSpell(state)
                .map(spell -> Judgement.late(thresholds, first, urgent, spell.since(), days, spell.confirmedAt()))
                // Its scans are kept no more.
                .or(() -> situation
                        .silentSince()
                        .map(since -> Judgement.late(thresholds, first, urgent, since, days, null)))
                .orElse(Judgement.UNDECIDED);
    }
}
