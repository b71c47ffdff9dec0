package io.waybill.poller.plan;

import io.waybill.carriers.Answer;
import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.poller.parcel.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer means for a plan.
 *
 * @param event what is published: only what was not published before; empty where nothing is new
 */
public record Assessment(Completion completion, Optional<TrackingObserved> event) {

    /** The carrier knows the number. */
    public static Assessment of(Claim claim, PollPlan plan, Parcel parcel, Answer.Scans answer, Instant askedAt) {
        var reports = ReportChoice.ours(answer.parcels(), plan, parcel.shippedAt());
        if (reports.isEmpty()) {
            return unknown(claim, plan, parcel, "the answer is about other parcels", askedAt);
        }
        var scans = reports.stream()
                .flatMap(report -> report.scans().stream())
                .filter(scan -> !plan.said().contains(ScanValue.of(plan.leg(), scan)))
                .toList();
        var legs = reports.stream()
                .flatMap(report -> report.legs().stream())
                .filter(leg -> !leg.equals(plan.leg()) && !plan.said().contains(ScanValue.of(leg)))
                .distinct()
                .toList();
        var news = !scans.isEmpty() || !legs.isEmpty() || !plan.progress().known();
        var progress = news
                ? plan.progress().news(Outcome.SCANS, askedAt)
                : plan.progress().nothingNew(Parcel.isFinal(parcel.phase()));
        var completion = new Completion(
                askedAt,
                claim.dueAt(),
                news ? "scans" : "nothing-new",
                null,
                reports.getFirst().service(),
                progress,
                hashes(plan, scans, legs),
                true);
        return new Assessment(
                completion, news ? Optional.of(observed(plan, askedAt, Outcome.SCANS, scans, legs)) : Optional.empty());
    }

    /** The carrier does not know the number; where it has known it before, that says nothing. */
    public static Assessment of(Claim claim, PollPlan plan, Parcel parcel, Answer.NotYetKnown answer, Instant askedAt) {
        return unknown(claim, plan, parcel, answer.reason(), askedAt);
    }

    private static Assessment unknown(Claim claim, PollPlan plan, Parcel parcel, String reason, Instant askedAt) {
        var progress = plan.progress();
        var said = outcomeOfUnknown(plan, parcel, askedAt).filter(outcome -> outcome != progress.outcome());
        var after = said.map(progress::said).orElseGet(() -> progress.nothingNew(Parcel.isFinal(parcel.phase())));
        var completion =
                new Completion(askedAt, claim.dueAt(), "not-yet-known", reason, plan.service(), after, Set.of(), true);
        return new Assessment(completion, said.map(outcome -> observed(plan, askedAt, outcome, List.of(), List.of())));
    }

    /** Never "probably wrong" at once: the first no is always a not yet. */
    private static Optional<Outcome> outcomeOfUnknown(PollPlan plan, Parcel parcel, Instant askedAt) {
        var progress = plan.progress();
        if (progress.outcome() == null || progress.outcome() == Outcome.NOT_ASKABLE) {
            return Optional.of(Outcome.NOT_YET_KNOWN);
        }
        return PollPolicy.isProbablyWrong(parcel, progress, askedAt)
                ? Optional.of(Outcome.NUMBER_NEVER_KNOWN)
                : Optional.empty();
    }

    /** No answer: nothing is published, and the parcel's history stays as it is. */
    public static Assessment setback(Claim claim, PollPlan plan, NoAnswer noAnswer, Instant askedAt) {
        var completion = new Completion(
                askedAt,
                claim.dueAt(),
                noAnswer.fault(),
                noAnswer.detail(),
                plan.service(),
                plan.progress().setBack(noAnswer.setback()),
                Set.of(),
                noAnswer.wentOut());
        return new Assessment(completion, Optional.empty());
    }

    /**
     * @param fault one word
     * @param detail what the carrier or the network said
     * @param wentOut whether the carrier can have counted the call
     */
    public record NoAnswer(Setback setback, String fault, String detail, boolean wentOut) {}

    /**
     * What is published; always something where a look ends with it.
     *
     * @param lookedAt where each carrier has answered to a look, when the first was asked
     */
    public Optional<TrackingObserved> published(PollPlan plan, Optional<Instant> lookedAt) {
        return lookedAt.map(at -> event.map(told -> looked(told, at)).orElseGet(() -> nothingNew(plan, at)))
                .or(() -> event);
    }

    private TrackingObserved nothingNew(PollPlan plan, Instant lookedAt) {
        var outcome = Objects.requireNonNull(completion.progress().outcome(), "an answer has an outcome");
        return looked(observed(plan, completion.askedAt(), outcome, List.of(), List.of()), lookedAt);
    }

    private static TrackingObserved looked(TrackingObserved told, Instant lookedAt) {
        return new TrackingObserved(
                told.shipmentId(),
                told.leg(),
                told.askedAt(),
                told.outcome(),
                told.reason(),
                told.scans(),
                told.legsFound(),
                lookedAt);
    }

    private static TrackingObserved observed(
            PollPlan plan, Instant askedAt, Outcome outcome, List<CarrierScan> scans, List<Leg> legs) {
        return new TrackingObserved(plan.shipmentId(), plan.leg(), askedAt, outcome, null, scans, legs, null);
    }

    private static Set<Long> hashes(PollPlan plan, List<CarrierScan> scans, List<Leg> legs) {
        return Stream.concat(
                        scans.stream().map(scan -> ScanValue.of(plan.leg(), scan)),
                        legs.stream().map(ScanValue::of))
                .collect(Collectors.toUnmodifiableSet());
    }
}
