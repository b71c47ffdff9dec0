package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Status;

/** Rules about a border that a parcel does not get over. */
final class CustomsPolicy {

    private CustomsPolicy() {}

    /** Whatever it is that they want. */
    static boolean holds(Detail detail) {
        return detail.status() == Status.CUSTOMS && detail != Detail.RELEASED;
    }

    /** What they wait for has rules of its own, which say more. */
    static Judgement held(Situation situation) {
        var thresholds = situation.thresholds();
        if (situation.is(CustomsPolicy::wantsDuties) && thresholds.isOn(Setting.DUTIES_UNPAID)
                || situation.is(CustomsPolicy::wantsDocuments) && thresholds.isOn(Setting.DOCUMENTS_MISSING)) {
            return Judgement.ESCALATED;
        }
        return Spells.judge(
                situation, CustomsPolicy::holds, Setting.HELD_BY_CUSTOMS, Setting.HELD_BY_CUSTOMS_URGENT, Reason.MOVED);
    }

    static Judgement dutiesUnpaid(Situation situation) {
        return Spells.judge(
                situation,
                CustomsPolicy::wantsDuties,
                Setting.DUTIES_UNPAID,
                Setting.DUTIES_UNPAID_URGENT,
                Reason.SETTLED);
    }

    static Judgement documentsMissing(Situation situation) {
        return Spells.judge(
                situation,
                CustomsPolicy::wantsDocuments,
                Setting.DOCUMENTS_MISSING,
                Setting.DOCUMENTS_MISSING_URGENT,
                Reason.SETTLED);
    }

    private static boolean wantsDuties(Detail detail) {
        return detail == Detail.DUTIES_DUE || detail == Detail.PAYMENT_DUE;
    }

    private static boolean wantsDocuments(Detail detail) {
        return detail == Detail.DOCUMENTS_MISSING;
    }
}
