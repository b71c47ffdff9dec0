package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.util.List;

/** When a parcel is late. */
final class DelayPolicy {

    /** Each is judged knowing what those before it found: who presumes a parcel lost does not call it stalled too. */
    static final List<DelayRule> IN_FORCE =
            List.of(DelayRule.PRESUMED_LOST, DelayRule.STALLED, DelayRule.PROMISE_MISSED);

    private static final Judgement UNDECIDED = new Judgement.Undecided();
    private static final Judgement MOVED = new Judgement.Over(Reason.MOVED);
    private static final Judgement ARRIVED = new Judgement.Over(Reason.ARRIVED);

    private DelayPolicy() {}

    /** @param lost whether the parcel is presumed lost */
    static Judgement judge(DelayRule rule, Situation situation, boolean lost) {
        return switch (rule) {
            case PRESUMED_LOST -> presumedLost(situation);
            case STALLED -> lost ? new Judgement.Over(Reason.ESCALATED) : stalled(situation);
            case PROMISE_MISSED -> lost ? UNDECIDED : promiseMissed(situation);
            default -> UNDECIDED;
        };
    }

    static Duration threshold(DelayRule rule, Thresholds thresholds) {
        return switch (rule) {
            case PRESUMED_LOST -> thresholds.presumedLost();
            case STALLED -> thresholds.stalled();
            case PROMISE_MISSED -> thresholds.promiseGrace();
            default -> Duration.ZERO;
        };
    }

    /** What turns back comes late or never, and its buyer is told so by its status. */
    private static Judgement promiseMissed(Situation situation) {
        return switch (situation.status()) {
            case DELIVERED, RETURNED, CANCELLED -> ARRIVED;
            case AVAILABLE_FOR_PICKUP -> MOVED;
            case RETURNING -> UNDECIDED;
            case PENDING, IN_TRANSIT, CUSTOMS, OUT_FOR_DELIVERY, ATTEMPT_FAILED, EXCEPTION, EXPIRED ->
                promisedDayOver(situation);
            case null -> promisedDayOver(situation);
        };
    }

    private static Judgement promisedDayOver(Situation situation) {
        var promise = situation.consignment().promise();
        if (promise == null) {
            return new Judgement.Over(Reason.PROMISE_MOVED);
        }
        var end = LastZones.endOf(promise.to(), situation.consignment().destination());
        return new Judgement.Late(end.plus(situation.thresholds().promiseGrace()));
    }

    /**
     * Silence is the carrier's only while nobody waits for the buyer: a parcel to be fetched, a duty to be paid, a notice
     * to be answered. After another failed attempt the carrier comes again, and a silence says that it did not.
     */
    private static Judgement stalled(Situation situation) {
        return situation.waitsForBuyer()
                ? MOVED
                : bySilence(situation, situation.thresholds().stalled());
    }

    /** A notice at the door does not excuse weeks without a word: what nobody fetches is sent back, and scanned. */
    private static Judgement presumedLost(Situation situation) {
        var excused = situation.waitsForBuyer() && situation.status() != Status.ATTEMPT_FAILED;
        return excused ? MOVED : bySilence(situation, situation.thresholds().presumedLost());
    }

    private static Judgement bySilence(Situation situation, Duration threshold) {
        return switch (situation.status()) {
            case DELIVERED, RETURNED, CANCELLED -> ARRIVED;
            // On its way back to the seller, who is not the one that waits.
            case AVAILABLE_FOR_PICKUP, RETURNING -> MOVED;
            case PENDING, IN_TRANSIT, CUSTOMS, OUT_FOR_DELIVERY, ATTEMPT_FAILED, EXCEPTION, EXPIRED ->
                silentFor(situation, threshold);
            case null -> silentFor(situation, threshold);
        };
    }

    private static Judgement silentFor(Situation situation, Duration threshold) {
        return situation
                .silentSince()
                .<Judgement>map(since -> new Judgement.Late(since.plus(threshold)))
                .orElse(UNDECIDED);
    }
}
