package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** When a parcel is late. */
final class DelayPolicy {

    /**
     * Each is judged knowing which of those before it stand: who presumes a parcel lost does not call it stalled too, and a
     * cause that is known goes before a silence.
     */
    static final List<DelayRule> IN_FORCE = List.of(
            DelayRule.PRESUMED_LOST,
            DelayRule.NUMBER_MISSING,
            DelayRule.NUMBER_WRONG,
            DelayRule.NO_FIRST_SCAN,
            DelayRule.DUTIES_UNPAID,
            DelayRule.DOCUMENTS_MISSING,
            DelayRule.HELD_BY_CUSTOMS,
            DelayRule.ADDRESS_PROBLEM,
            DelayRule.ATTEMPTS_FAILED,
            DelayRule.PICKUP_ENDING,
            DelayRule.STALLED,
            DelayRule.CARRIER_DELAY,
            DelayRule.PROMISE_MISSED,
            DelayRule.PROMISE_AT_RISK);

    private DelayPolicy() {}

    /** @param standing rules before this one that hold the parcel late */
    static Judgement judge(DelayRule rule, Situation situation, Set<DelayRule> standing, Instant now) {
        if (situation.hasEnded()) {
            return Judgement.ARRIVED;
        }
        return standing.contains(DelayRule.PRESUMED_LOST)
                ? whileLost(rule)
                : whileUnderWay(rule, situation, standing, now);
    }

    private static Judgement whileUnderWay(DelayRule rule, Situation situation, Set<DelayRule> standing, Instant now) {
        return switch (rule) {
            case PRESUMED_LOST -> SilencePolicy.presumedLost(situation);
            case NUMBER_MISSING -> NumberPolicy.missing(situation);
            case NUMBER_WRONG -> NumberPolicy.wrong(situation);
            case NO_FIRST_SCAN -> NumberPolicy.noFirstScan(situation, standing);
            case DUTIES_UNPAID -> CustomsPolicy.dutiesUnpaid(situation);
            case DOCUMENTS_MISSING -> CustomsPolicy.documentsMissing(situation);
            case HELD_BY_CUSTOMS -> CustomsPolicy.held(situation);
            case ADDRESS_PROBLEM -> DeliveryPolicy.addressProblem(situation);
            case ATTEMPTS_FAILED -> DeliveryPolicy.attemptsFailed(situation, standing);
            case PICKUP_ENDING -> DeliveryPolicy.pickupEnding(situation);
            case STALLED -> SilencePolicy.stalled(situation);
            case CARRIER_DELAY -> DeliveryPolicy.carrierDelay(situation, standing);
            case PROMISE_MISSED -> PromisePolicy.missed(situation);
            case PROMISE_AT_RISK -> PromisePolicy.atRisk(situation, standing, now);
        };
    }

    /** What was broken or has to be mended elsewhere stays so. */
    private static Judgement whileLost(DelayRule rule) {
        return switch (rule) {
            case STALLED,
                    NO_FIRST_SCAN,
                    CARRIER_DELAY,
                    HELD_BY_CUSTOMS,
                    ADDRESS_PROBLEM,
                    ATTEMPTS_FAILED,
                    PROMISE_AT_RISK -> Judgement.ESCALATED;
            case PRESUMED_LOST,
                    NUMBER_MISSING,
                    NUMBER_WRONG,
                    DUTIES_UNPAID,
                    DOCUMENTS_MISSING,
                    PICKUP_ENDING,
                    PROMISE_MISSED -> Judgement.UNDECIDED;
        };
    }
}
