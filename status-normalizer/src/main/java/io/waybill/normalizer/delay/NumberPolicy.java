package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about a parcel that nobody can follow, or nobody has seen. */
final class NumberPolicy {

    private NumberPolicy() {}

    static Judgement missing(Situation situation) {
        var shippedAt = situation.consignment().shippedAt();
        if (situation.consignment().trackingNumber() != null || !situation.isUnseen()) {
            return Judgement.SETTLED;
        }
        return shippedAt == null
                ? Judgement.UNDECIDED
                : Judgement.late(
                        situation.thresholds(),
                        Setting.NUMBER_MISSING,
                        Setting.NUMBER_MISSING_URGENT,
                        shippedAt,
                        situation.daysAtOrigin(),
                        null);
    }

    /** A number that its carrier has given up is wrong at once; one that it does not know yet, after a while. */
    static Judgement wrong(Situation situation) {
        var sentAt = situation.sentAt().orElse(null);
        if (situation.consignment().trackingNumber() == null || sentAt == null) {
            return Judgement.UNDECIDED;
        }
        if (situation.meaning() == null) {
            // Nothing is known of the number that it has now, whatever was said of another.
            return situation.consignment().numberedAt() == null ? Judgement.UNDECIDED : Judgement.SETTLED;
        }
        return situation.is(Detail.NOT_YET_KNOWN::equals) || situation.is(Detail.NUMBER_NEVER_KNOWN::equals)
                ? unknownSince(situation, sentAt)
                : Judgement.MOVED;
    }

    private static Judgement unknownSince(Situation situation, Instant sentAt) {
        var domestic = situation.isDomestic();
        var first = domestic ? Setting.NUMBER_WRONG_DOMESTIC : Setting.NUMBER_WRONG;
        var urgent = domestic ? Setting.NUMBER_WRONG_DOMESTIC_URGENT : Setting.NUMBER_WRONG_URGENT;
        var late = Judgement.late(situation.thresholds(), first, urgent, sentAt, situation.daysAtOrigin(), null);
        return late instanceof Judgement.Late known && situation.is(Detail.NUMBER_NEVER_KNOWN::equals)
                ? new Judgement.Late(known.since(), known.since(), known.urgentAt(), null)
                : late;
    }

    static Judgement noFirstScan(Situation situation, Set<DelayRule> standing) {
        if (standing.contains(DelayRule.NUMBER_WRONG)) {
            return Judgement.ESCALATED;
        }
        if (!situation.isUnseen()) {
            return Judgement.MOVED;
        }
        var sentAt = sentUnderANumberThatMayBeRight(situation);
        return sentAt == null
                ? Judgement.UNDECIDED
                : Judgement.late(
                        situation.thresholds(),
                        Setting.NO_FIRST_SCAN,
                        Setting.NO_FIRST_SCAN_URGENT,
                        sentAt,
                        situation.daysAtOrigin(),
                        null);
    }

    private static @Nullable Instant sentUnderANumberThatMayBeRight(Situation situation) {
        var numbered = situation.consignment().trackingNumber() != null;
        return numbered && !situation.is(Detail.NUMBER_NEVER_KNOWN::equals)
                ? situation.sentAt().orElse(null)
                : null;
    }
}
