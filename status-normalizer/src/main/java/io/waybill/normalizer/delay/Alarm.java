package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.Evidence;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;

/** How a delay is said. */
final class Alarm {

    private Alarm() {}

    static DelayDetected detected(Subject subject, Situation situation, Step.Detected step, Instant now) {
        return new DelayDetected(
                subject.shipmentId(),
                subject.merchantId(),
                step.rule(),
                step.occurrence(),
                1,
                step.due(),
                now,
                evidence(situation, step, now),
                !step.answer().askable(),
                !subject.silent());
    }

    private static Evidence evidence(Situation situation, Step.Detected step, Instant now) {
        var news = situation.lastNews();
        var silence = Duration.between(situation.silentSince().orElse(now), now);
        return new Evidence(
                DelayPolicy.threshold(step.rule(), situation.thresholds()),
                news == null ? null : news.time(),
                silence.isNegative() ? Duration.ZERO : silence,
                situation.consignment().promise(),
                situation.meaning(),
                cause(situation),
                situation.detail().map(Detail::party).orElse(Party.CARRIER),
                step.answer().askable() ? step.answer().askedAt() : null);
    }

    /** That nothing is wrong is no reason for being late. */
    private static Cause cause(Situation situation) {
        return situation
                .detail()
                .map(Detail::cause)
                .filter(cause -> cause != Cause.NONE)
                .orElse(Cause.UNKNOWN);
    }

    static DelayCleared cleared(Subject subject, Step.Cleared step, Instant now) {
        return new DelayCleared(
                subject.shipmentId(),
                subject.merchantId(),
                step.rule(),
                step.open().occurrence(),
                now,
                step.reason(),
                step.open().sellerOnly(),
                !subject.silent());
    }
}
