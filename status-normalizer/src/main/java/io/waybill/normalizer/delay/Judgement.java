package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.normalizer.threshold.Thresholds;
import io.waybill.normalizer.threshold.WorkingDays;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule says of a parcel. */
sealed interface Judgement {

    Judgement UNDECIDED = new Undecided();
    Judgement ARRIVED = new Over(Reason.ARRIVED);
    Judgement MOVED = new Over(Reason.MOVED);
    Judgement ESCALATED = new Over(Reason.ESCALATED);
    Judgement SETTLED = new Over(Reason.SETTLED);

    /**
     * The parcel is late.
     *
     * @param since from when its threshold counts
     * @param at may lie ahead
     * @param urgentAt from when on somebody must act; not before {@code at}; absent where that never comes
     * @param spokenAt when its carrier was asked and said so itself; absent where nobody said it: then the carriers are
     *     asked before an alarm
     */
    record Late(
            Instant since,
            Instant at,
            @Nullable Instant urgentAt,
            @Nullable Instant spokenAt) implements Judgement {

        /** Whether its carrier's own word needs no further look. */
        boolean isSpokenAfter(Instant due) {
            return spokenAt != null && !spokenAt.isBefore(due);
        }
    }

    /** The rule does not ask; what it said before stands. */
    record Undecided() implements Judgement {}

    /** The rule has nothing more to say of it. @param reason why what it said before is over */
    record Over(Reason reason) implements Judgement {}

    /** By what is set; a rule that is switched off says nothing, and takes nothing back. */
    static Judgement late(
            Thresholds thresholds,
            Setting first,
            Setting urgent,
            Instant since,
            WorkingDays days,
            @Nullable Instant spokenAt) {
        return late(since, thresholds.after(first, since, days), thresholds.after(urgent, since, days), spokenAt);
    }

    static Judgement late(
            Instant since, Optional<Instant> first, Optional<Instant> urgent, @Nullable Instant spokenAt) {
        return first.<Judgement>map(at ->
                        new Late(since, at, urgent.map(then -> later(then, at)).orElse(null), spokenAt))
                .orElse(UNDECIDED);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
