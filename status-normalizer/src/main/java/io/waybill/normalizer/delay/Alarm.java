package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.Evidence;
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
                step.level(),
                step.due(),
                now,
                evidence(situation, step, now),
                step.sellerOnly(),
                !subject.silent());
    }

    private static Evidence evidence(Situation situation, Step.Detected step, Instant now) {
        var news = situation.lastNews();
        var silence = Duration.between(situation.silentSince().orElse(now), now);
        var blame = Blame.of(step.rule(), situation);
        var expectation = situation.expectation();
        return new Evidence(
                step.threshold(),
                news == null ? null : news.time(),
                silence.isNegative() ? Duration.ZERO : silence,
                situation.consignment().promise(),
                situation.meaning(),
                blame.cause(),
                blame.party(),
                step.askedAt(),
                expectation.probabilityOfMissing(),
                expectation.etaBefore(),
                expectation.eta());
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
