package io.waybill.poller.plan;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.PostalLegs;
import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.poller.parcel.Parcel;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means for a plan.
 *
 * @param event what is published: only what was not published before; empty where nothing is new
 */
public record Assessment(Completion completion, Optional<TrackingObserved> event) {

    private static final UUID NOBODYS = new UUID(0, 0);

    /** The carrier knows the number. */
    public static Assessment of(Claim claim, PollPlan plan, Parcel parcel, Answer.Scans answer, Instant askedAt) {
        var reports = ReportChoice.ours(answer.parcels(), plan, parcel.shippedAt());
        if (reports.isEmpty()) {
            var others = new Answer.NotYetKnown("the answer is about other parcels");
            return of(claim, plan, parcel, others, false, askedAt);
        }
        var unchanged = plan.progress().nothingNew(Parcel.isFinal(parcel.phase()));
        return known(claim, plan, reports, ExpectationPolicy.asked(reports), unchanged, askedAt);
    }

    /**
     * Another day is told, but is no news of the parcel: it changes nothing in how often is asked.
     *
     * @param unchanged how the plan gets on where the parcel has no news
     */
    private static Assessment known(
            Claim claim,
            PollPlan plan,
            List<ParcelReport> reports,
            @Nullable DateRange expected,
            Progress unchanged,
            Instant askedAt) {
        var said = new HashSet<>(plan.said());
        var scans = reports.stream()
                .flatMap(report -> report.scans().stream())
                .filter(scan -> said.add(ScanValue.of(plan.leg(), scan)))
                .toList();
        var legs = reports.stream()
                .flatMap(report -> report.legs().stream())
                .filter(leg -> !leg.equals(plan.leg()) && !plan.said().contains(ScanValue.of(leg)))
                .distinct()
                .toList();
        var news = !scans.isEmpty() || !legs.isEmpty() || !plan.progress().known();
        var otherDay = !Objects.equals(expected, plan.expected());
        var completion = new Completion(
                askedAt,
                claim.dueAt(),
                news ? "scans" : otherDay ? "expected-day" : "nothing-new",
                null,
                reports.getFirst().service(),
                news ? plan.progress().news(Outcome.SCANS, askedAt) : unchanged,
                hashes(plan, scans, legs),
                true,
                null,
                false,
                expected);
        return new Assessment(
                completion,
                news || otherDay
                        ? Optional.of(observed(plan, askedAt, Outcome.SCANS, scans, legs, expected))
                        : Optional.empty());
    }

    /** The carrier does not know the number; where it has known it before, that says nothing. */
    public static Assessment of(
            Claim claim, PollPlan plan, Parcel parcel, Answer.NotYetKnown answer, boolean registered, Instant askedAt) {
        var progress = plan.progress();
        var soon = soon(progress, answer.next(), registered);
        var said = outcomeOfUnknown(plan, parcel, askedAt).filter(outcome -> outcome != progress.outcome());
        var completion = new Completion(
                askedAt,
                claim.dueAt(),
                "not-yet-known",
                answer.reason(),
                plan.service(),
                progress(progress, said, answer.next(), soon != null, Parcel.isFinal(parcel.phase())),
                Set.of(),
                true,
                soon,
                registered,
                plan.expected());
        return new Assessment(
                completion, said.map(outcome -> observed(plan, askedAt, outcome, List.of(), List.of(), null)));
    }

    private static @Nullable Soon soon(Progress progress, Next next, boolean registered) {
        if (progress.lookUps() >= Soon.AT_MOST) {
            return null;
        }
        return switch (next) {
            case WAIT -> null;
            case ASK_AGAIN_SOON -> Soon.LOOKED_UP;
            case REGISTER -> registered ? Soon.REGISTERED : null;
        };
    }

    private static Progress progress(
            Progress before, Optional<Outcome> said, Next next, boolean soon, boolean arrived) {
        if (soon) {
            return before.lookedUp(said.orElse(before.outcome()));
        }
        var after = said.map(before::said).orElseGet(() -> before.nothingNew(arrived));
        return next == Next.ASK_AGAIN_SOON ? after.stillLookedUp(before.lookUps()) : after;
    }

    /** Never "probably wrong" at once: the first no is always a not yet. */
    private static Optional<Outcome> outcomeOfUnknown(PollPlan plan, Parcel parcel, Instant askedAt) {
        var progress = plan.progress();
        if (progress.outcome() == null || progress.outcome() == Outcome.NOT_ASKABLE) {
            return Optional.of(Outcome.NOT_YET_KNOWN);
        }
        // The post of the destination learns of a number only when the parcel comes to its country.
        return PollPolicy.isProbablyWrong(parcel, progress, askedAt)
                        && !PostalLegs.comesLater(
                                plan.leg().carrier(), plan.leg().trackingNumber())
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
                noAnswer.wentOut(),
                null,
                false,
                plan.expected());
        return new Assessment(completion, Optional.empty());
    }

    /** Whoever it was among those that were asked about together, it says nothing of this parcel. */
    public static Assessment apart(Claim claim, PollPlan plan, String detail, boolean wentOut, Instant askedAt) {
        var completion = new Completion(
                askedAt,
                claim.dueAt(),
                "asked-apart",
                detail,
                plan.service(),
                plan.progress(),
                Set.of(),
                wentOut,
                Soon.APART,
                false,
                plan.expected());
        return new Assessment(completion, Optional.empty());
    }

    /**
     * What a carrier says by itself, which is as good as an answer where it says something new. Nothing new is no confirmation,
     * and says nothing at all where it is about other parcels with this number.
     *
     * @param plan as it was before
     * @param at when it was said, business time
     */
    public static Optional<Assessment> heard(PollPlan plan, Parcel parcel, Answer.Scans said, Instant at) {
        var reports = ReportChoice.ours(said.parcels(), plan, parcel.shippedAt());
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        var dueAt = Objects.requireNonNullElse(plan.nextPollAt(), at);
        var claim = new Claim(plan, parcel, NOBODYS, dueAt, null);
        var expected = ExpectationPolicy.heard(plan, reports, at);
        var assessment = known(claim, plan, reports, expected, plan.progress(), at);
        return assessment.event().map(_ -> assessment);
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
        var expected = outcome == Outcome.SCANS ? completion.expected() : null;
        return looked(observed(plan, completion.askedAt(), outcome, List.of(), List.of(), expected), lookedAt);
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
                lookedAt,
                told.expected());
    }

    private static TrackingObserved observed(
            PollPlan plan,
            Instant askedAt,
            Outcome outcome,
            List<CarrierScan> scans,
            List<Leg> legs,
            @Nullable DateRange expected) {
        return new TrackingObserved(plan.shipmentId(), plan.leg(), askedAt, outcome, null, scans, legs, null, expected);
    }

    private static Set<Long> hashes(PollPlan plan, List<CarrierScan> scans, List<Leg> legs) {
        return Stream.concat(
                        scans.stream().map(scan -> ScanValue.of(plan.leg(), scan)),
                        legs.stream().map(ScanValue::of))
                .collect(Collectors.toUnmodifiableSet());
    }
}
