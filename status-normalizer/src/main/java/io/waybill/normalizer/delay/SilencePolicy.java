package io.waybill.normalizer.delay;

import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.Optional;

/** Rules about a carrier that says nothing. */
final class SilencePolicy {

    private SilencePolicy() {}

    /**
     * Silence is the carrier's only while nobody waits for somebody else: a parcel to be fetched, a duty to be paid, an
     * address to be mended. After another failed attempt the carrier comes again, and a silence says that it did not.
     */
    static Judgement stalled(Situation situation) {
        var thresholds = situation.thresholds();
        if (situation.isUnseen() && isAnothersTurn(situation)) {
            return Judgement.UNDECIDED;
        }
        if (situation.waitsForBuyer() || isAnothersTurn(situation)) {
            return Judgement.MOVED;
        }
        return situation
                .silentSince()
                .map(since -> silent(
                        situation,
                        since,
                        stallsAt(situation, since),
                        thresholds.after(Setting.STALLED_URGENT, since, situation.daysAtDestination())))
                .orElse(Judgement.UNDECIDED);
    }

    /** Where a rule that knows more is switched off, this one stands in for it. */
    private static boolean isAnothersTurn(Situation situation) {
        var thresholds = situation.thresholds();
        if (situation.isUnseen()) {
            var numbered = situation.consignment().trackingNumber() != null;
            return thresholds.isOn(numbered ? Setting.NO_FIRST_SCAN : Setting.NUMBER_MISSING);
        }
        return situation.is(CustomsPolicy::holds) && thresholds.isOn(Setting.HELD_BY_CUSTOMS)
                || situation.is(DeliveryPolicy::isOfAddress) && thresholds.isOn(Setting.ADDRESS_PROBLEM);
    }

    /** A lane that is known says itself what is long; one threshold for all lanes is for those that are not. */
    private static Optional<Instant> stallsAt(Situation situation, Instant since) {
        var thresholds = situation.thresholds();
        var usual = situation.expectation().usualSilence();
        var days = situation.daysAtDestination();
        if (usual == null || !thresholds.isOn(Setting.STALLED) || !thresholds.isOn(Setting.STALLED_FLOOR)) {
            return thresholds.after(Setting.STALLED, since, days);
        }
        var byLane = since.plus(usual);
        return thresholds
                .after(Setting.STALLED_FLOOR, since, days)
                .map(floor -> floor.isAfter(byLane) ? floor : byLane);
    }

    /** A notice at the door does not excuse weeks without a word: what nobody fetches is sent back, and scanned. */
    static Judgement presumedLost(Situation situation) {
        var excused = situation.waitsForBuyer() && situation.status() != Status.ATTEMPT_FAILED;
        var thresholds = situation.thresholds();
        var days = situation.daysAtDestination();
        return excused
                ? Judgement.MOVED
                : situation
                        .silentSince()
                        .map(since -> silent(
                                situation,
                                since,
                                thresholds.after(Setting.PRESUMED_LOST, since, days),
                                thresholds.after(Setting.PRESUMED_LOST_URGENT, since, days)))
                        .orElse(Judgement.UNDECIDED);
    }

    private static Judgement silent(
            Situation situation, Instant since, Optional<Instant> at, Optional<Instant> urgentAt) {
        return switch (situation.status()) {
            // On its way back to the seller, who is not the one that waits.
            case AVAILABLE_FOR_PICKUP, RETURNING -> Judgement.MOVED;
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    ATTEMPT_FAILED,
                    DELIVERED,
                    EXCEPTION,
                    RETURNED,
                    CANCELLED,
                    EXPIRED -> Judgement.late(since, at, urgentAt, null);
            case null -> Judgement.late(since, at, urgentAt, null);
        };
    }
}
