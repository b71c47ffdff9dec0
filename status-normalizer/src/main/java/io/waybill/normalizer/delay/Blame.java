package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import io.waybill.vocabulary.Status;

/** Why a parcel is late, and whose turn it is. */
record Blame(Cause cause, Party party) {

    static Blame of(DelayRule rule, Situation situation) {
        return switch (rule) {
            case NUMBER_MISSING, NUMBER_WRONG, NO_FIRST_SCAN -> new Blame(Cause.UNKNOWN, Party.SELLER);
            case HELD_BY_CUSTOMS -> new Blame(Cause.CUSTOMS, Party.CUSTOMS);
            case DUTIES_UNPAID -> new Blame(Cause.DUTIES, Party.BUYER);
            case DOCUMENTS_MISSING -> new Blame(Cause.DOCUMENTS, Party.SELLER);
            case PICKUP_ENDING -> new Blame(Cause.ABSENCE, Party.BUYER);
            case ATTEMPTS_FAILED ->
                situation.status() == Status.ATTEMPT_FAILED
                        ? byScans(situation)
                        : new Blame(Cause.ABSENCE, Party.CARRIER);
            case ADDRESS_PROBLEM, CARRIER_DELAY, PROMISE_AT_RISK, PROMISE_MISSED, STALLED, PRESUMED_LOST ->
                byScans(situation);
        };
    }

    /** That nothing is wrong is no reason for being late. */
    private static Blame byScans(Situation situation) {
        var detail = situation.detail();
        return new Blame(
                detail.map(Detail::cause).filter(cause -> cause != Cause.NONE).orElse(Cause.UNKNOWN),
                detail.map(Detail::party).orElse(Party.CARRIER));
    }
}
