package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Rules about the days on which the buyer was told to expect a parcel. */
final class PromisePolicy {

    /** A probability moves a little with every scan: what was said is taken back only well below where it was said. */
    private static final double MUCH_LESS = 0.5;

    private static final Judgement PROMISE_MOVED = new Judgement.Over(Reason.PROMISE_MOVED);
    private static final Judgement RECOVERED = new Judgement.Over(Reason.RECOVERED);

    private PromisePolicy() {}

    /** What turns back comes late or never, and its buyer is told so by its status. */
    static Judgement missed(Situation situation) {
        return stage(situation).orElseGet(() -> promisedDayOver(situation));
    }

    /** Empty while the promise counts. */
    private static Optional<Judgement> stage(Situation situation) {
        return switch (situation.status()) {
            case AVAILABLE_FOR_PICKUP -> Optional.of(Judgement.MOVED);
            case RETURNING -> Optional.of(Judgement.UNDECIDED);
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    ATTEMPT_FAILED,
                    DELIVERED,
                    EXCEPTION,
                    RETURNED,
                    CANCELLED,
                    EXPIRED -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Judgement promisedDayOver(Situation situation) {
        return end(situation)
                .map(end -> Judgement.late(
                        situation.thresholds(),
                        Setting.PROMISE_GRACE,
                        Setting.PROMISE_MISSED_URGENT,
                        end,
                        situation.daysAtDestination(),
                        null))
                .orElse(PROMISE_MOVED);
    }

    private static Optional<Instant> end(Situation situation) {
        var consignment = situation.consignment();
        return Optional.ofNullable(consignment.promise())
                .map(promise -> LastZones.endOf(promise.to(), consignment.destination()));
    }

    static Judgement atRisk(Situation situation, Set<DelayRule> standing, Instant now) {
        if (standing.contains(DelayRule.PROMISE_MISSED)) {
            return Judgement.ESCALATED;
        }
        return stage(situation)
                .orElseGet(() -> end(situation)
                        .map(end -> end.isAfter(now) ? byProbability(situation, end, now) : Judgement.UNDECIDED)
                        .orElse(PROMISE_MOVED));
    }

    /**
     * The look that it wants is one since the last news: nobody knows when exactly it became likely, and a due time that
     * moved with every estimate would never be answered.
     */
    private static Judgement byProbability(Situation situation, Instant end, Instant now) {
        var probability = situation.expectation().probabilityOfMissing();
        var risky = situation.thresholds().chance(Setting.PROMISE_AT_RISK);
        if (probability == null || risky.isEmpty()) {
            return Judgement.UNDECIDED;
        }
        if (probability < risky.getAsDouble()) {
            return probability < risky.getAsDouble() * MUCH_LESS ? RECOVERED : Judgement.UNDECIDED;
        }
        if (situation
                .thresholds()
                .before(Setting.PROMISE_AT_RISK_WITHIN, end)
                .filter(now::isBefore)
                .isPresent()) {
            return Judgement.UNDECIDED;
        }
        var urgent = situation.thresholds().chance(Setting.PROMISE_AT_RISK_URGENT);
        var grave = urgent.isPresent() && probability >= urgent.getAsDouble();
        return situation
                .silentSince()
                .map(since ->
                        Judgement.late(since, Optional.of(since), grave ? Optional.of(since) : Optional.empty(), null))
                .orElse(Judgement.UNDECIDED);
    }
}
