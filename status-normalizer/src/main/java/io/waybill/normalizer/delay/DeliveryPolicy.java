package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about what carriers say of the last miles. */
final class DeliveryPolicy {

    /** "Rescheduled" is not among them: most often the buyer asked for another day. */
    private static final Set<Detail> ANNOUNCED = Set.of(
            Detail.DELAYED_ANNOUNCED,
            Detail.DELAYED_WEATHER,
            Detail.DELAYED_TRANSPORT,
            Detail.DELAYED_PROCESSING,
            Detail.MISROUTED);

    private DeliveryPolicy() {}

    static boolean isOfAddress(Detail detail) {
        return detail == Detail.ADDRESS_PROBLEM || detail == Detail.RECIPIENT_MOVED || detail == Detail.NO_ACCESS;
    }

    static Judgement addressProblem(Situation situation) {
        return Spells.judge(
                situation,
                DeliveryPolicy::isOfAddress,
                Setting.ADDRESS_PROBLEM,
                Setting.ADDRESS_PROBLEM_URGENT,
                Reason.SETTLED);
    }

    /** Until it stalls: then the word was not kept. */
    static Judgement carrierDelay(Situation situation, Set<DelayRule> standing) {
        return standing.contains(DelayRule.STALLED)
                ? Judgement.ESCALATED
                : Spells.judge(
                        situation,
                        ANNOUNCED::contains,
                        Setting.CARRIER_DELAY,
                        Setting.CARRIER_DELAY_URGENT,
                        Reason.MOVED);
    }

    static Judgement pickupEnding(Situation situation) {
        return Spells.judge(
                situation,
                detail -> detail.status() == Status.AVAILABLE_FOR_PICKUP,
                Setting.PICKUP_ENDING,
                Setting.PICKUP_ENDING_URGENT,
                Reason.MOVED);
    }

    /** Where the address is the matter, no further attempt will do better. */
    static Judgement attemptsFailed(Situation situation, Set<DelayRule> standing) {
        return switch (situation.status()) {
            case AVAILABLE_FOR_PICKUP, RETURNING -> Judgement.MOVED;
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    ATTEMPT_FAILED,
                    DELIVERED,
                    EXCEPTION,
                    RETURNED,
                    CANCELLED -> standing.contains(DelayRule.ADDRESS_PROBLEM) ? Judgement.UNDECIDED : failed(situation);
            case EXPIRED -> Judgement.UNDECIDED;
            case null -> Judgement.UNDECIDED;
        };
    }

    private static Judgement failed(Situation situation) {
        var days = situation.course().failedDays();
        var first = nth(days, situation.thresholds().times(Setting.ATTEMPTS_FAILED));
        var urgent = nth(days, situation.thresholds().times(Setting.ATTEMPTS_FAILED_URGENT));
        if (first == null) {
            return situation.thresholds().isOn(Setting.ATTEMPTS_FAILED)
                            && !situation.course().points().isEmpty()
                    ? Judgement.MOVED
                    : Judgement.UNDECIDED;
        }
        var urgentAt = urgent == null ? null : latest(urgent.at(), first.at());
        return new Judgement.Late(
                first.at(), first.at(), urgentAt, days.getLast().heardAt());
    }

    private static Course.@Nullable Point nth(List<Course.Point> days, OptionalInt times) {
        return times.isPresent() && days.size() >= times.getAsInt() ? days.get(times.getAsInt() - 1) : null;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
