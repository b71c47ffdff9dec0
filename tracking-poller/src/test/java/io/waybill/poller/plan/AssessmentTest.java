package io.waybill.poller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.ParcelReport;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.poller.parcel.Parcel;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final Leg LEG = new Leg("dhl", "4711");
    private static final CarrierScan ACCEPTED = scan("accepted", 1);
    private static final CarrierScan SORTED = scan("sorted", 9);

    private final Progress none = Progress.none(SHIPPED);

    @Test
    void publishesWhatIsSaidForTheFirstTime() {
        var assessment = assess(plan(none, Set.of()), ACCEPTED, SORTED);

        assertThat(assessment.event())
                .contains(new TrackingObserved(
                        ID, LEG, NOW, Outcome.SCANS, null, List.of(ACCEPTED, SORTED), List.of(), null));
        assertThat(assessment.completion().outcome()).isEqualTo("scans");
        assertThat(assessment.completion().service()).isEqualTo("parcel-de");
        assertThat(assessment.completion().progress()).isEqualTo(none.news(Outcome.SCANS, NOW));
    }

    @Test
    void publishesOnlyWhatIsNew() {
        var first = assess(plan(none, Set.of()), ACCEPTED).completion();

        var second = assess(plan(first.progress(), first.saidNow()), ACCEPTED, SORTED);

        assertThat(second.event())
                .hasValueSatisfying(event -> assertThat(event.scans()).containsExactly(SORTED));
        assertThat(second.completion().saidNow()).hasSize(1).doesNotContainAnyElementsOf(first.saidNow());
    }

    @Test
    void publishesNothingWhereNothingIsNew() {
        var first = assess(plan(none, Set.of()), ACCEPTED, SORTED).completion();
        var moved = new CarrierScan("sorted", null, "Re-worded", "en", SORTED.time(), SORTED.place(), 0, null);

        var second = assess(plan(first.progress(), first.saidNow()), moved, ACCEPTED);

        assertThat(second.event()).isEmpty();
        assertThat(second.completion().outcome()).isEqualTo("nothing-new");
        assertThat(second.completion().progress().quiet()).isOne();
        assertThat(second.completion().progress().newsAt()).isEqualTo(NOW);
    }

    @Test
    void publishesAScanAgainWhenItsProofCame() {
        var first = assess(plan(none, Set.of()), ACCEPTED).completion();
        var proven = new CarrierScan(
                "accepted",
                null,
                "Accepted",
                "en",
                ACCEPTED.time(),
                ACCEPTED.place(),
                1,
                new Proof("J. D.", null, null));

        assertThat(assess(plan(first.progress(), first.saidNow()), proven).event())
                .isPresent();
    }

    @Test
    void publishesLegsOnceAndNeverTheOneAskedAbout() {
        var usps = new Leg("usps", "9400");
        var report = new ParcelReport("4711", "parcel-de", List.of(ACCEPTED), List.of(LEG, usps));

        var first = assess(plan(none, Set.of()), parcel(Status.PENDING), report);
        var second = assess(
                plan(first.completion().progress(), first.completion().saidNow()), parcel(Status.PENDING), report);

        assertThat(first.event())
                .hasValueSatisfying(event -> assertThat(event.legsFound()).containsExactly(usps));
        assertThat(second.event()).isEmpty();
    }

    @Test
    void saysOnceThatANumberIsNotKnownYet() {
        var first = unknown(plan(none, Set.of()), NOW);
        var second = unknown(plan(first.completion().progress(), Set.of()), NOW);

        assertThat(first.event()).map(TrackingObserved::outcome).contains(Outcome.NOT_YET_KNOWN);
        assertThat(second.event()).isEmpty();
    }

    @Test
    void saysOnceThatANumberIsProbablyWrongAndNeverAtOnce() {
        var old = SHIPPED.plus(Duration.ofDays(20));
        var first = unknown(plan(none, Set.of()), old);
        var second = unknown(plan(first.completion().progress(), Set.of()), old);
        var third = unknown(plan(second.completion().progress(), Set.of()), old);

        assertThat(first.event()).map(TrackingObserved::outcome).contains(Outcome.NOT_YET_KNOWN);
        assertThat(second.event()).map(TrackingObserved::outcome).contains(Outcome.NUMBER_NEVER_KNOWN);
        assertThat(third.event()).isEmpty();
    }

    @Test
    void staysWithAKnownNumberThatTheCarrierForgets() {
        var known = none.news(Outcome.SCANS, NOW.minusSeconds(60));
        var assessment = unknown(plan(known, Set.of()), SHIPPED.plus(Duration.ofDays(100)));

        assertThat(assessment.event()).isEmpty();
        assertThat(assessment.completion().progress().known()).isTrue();
    }

    @Test
    void countsConfirmationsOfAnArrivalUntilThereIsNews() {
        var first = assess(plan(none, Set.of()), ACCEPTED).completion();
        var arrived = parcel(Status.DELIVERED);
        var report = report("4711", "parcel-de", ACCEPTED);

        var confirmed =
                assess(plan(first.progress(), first.saidNow()), arrived, report).completion();
        var news = assess(plan(confirmed.progress(), first.saidNow()), arrived, report("4711", "parcel-de", SORTED));

        assertThat(confirmed.progress().confirmations()).isOne();
        assertThat(news.completion().progress().confirmations()).isZero();
    }

    @Test
    void takesASetbackForNoAnswer() {
        var known = none.news(Outcome.SCANS, NOW);
        var noAnswer = new Assessment.NoAnswer(Setback.CARRIER_DOWN, "timed-out", "too slow", true);

        var assessment = Assessment.setback(claim(plan(known, Set.of())), plan(known, Set.of()), noAnswer, NOW);

        assertThat(assessment.event()).isEmpty();
        assertThat(assessment.completion().progress()).isEqualTo(known.setBack(Setback.CARRIER_DOWN));
        assertThat(assessment.completion().progress().quiet()).isZero();
    }

    @Test
    void takesNoOtherCustomersParcelForOurs() {
        var old = new CarrierScan(
                "accepted", null, "Accepted", "en", time(SHIPPED.minus(Duration.ofDays(300))), null, 1, null);

        var assessment = assess(plan(none, Set.of()), parcel(Status.PENDING), report("4711", "dgf", old));

        assertThat(assessment.event()).map(TrackingObserved::outcome).contains(Outcome.NOT_YET_KNOWN);
        assertThat(assessment.completion().detail()).contains("other parcels");
    }

    @Test
    void choosesByNumberServiceAndAge() {
        var ours = report("4711", "parcel-de", ACCEPTED);
        var otherNumber = report("4712", "express", ACCEPTED);
        var otherService = report("47 11", "express", ACCEPTED);
        var plan = plan(none, Set.of());
        var pinned = new PollPlan(
                1,
                ID,
                LEG,
                "dhl/shared",
                "express",
                none,
                Set.of(),
                1,
                NOW,
                Why.FIRST_POLL,
                null,
                null,
                Set.of(),
                false,
                null,
                null);

        assertThat(ReportChoice.ours(List.of(ours, otherNumber), plan, SHIPPED)).containsExactly(ours);
        assertThat(ReportChoice.ours(List.of(otherNumber), plan, SHIPPED))
                .as("the only one")
                .hasSize(1);
        assertThat(ReportChoice.ours(List.of(ours, otherService), plan, SHIPPED))
                .as("either")
                .isEmpty();
        assertThat(ReportChoice.ours(List.of(ours, otherService), pinned, SHIPPED))
                .containsExactly(otherService);
    }

    @Test
    void leavesTheParcelToTheServiceThatHasScansOfIt() {
        var old = new CarrierScan(
                "accepted", null, "Accepted", "en", time(SHIPPED.minus(Duration.ofDays(300))), null, 1, null);
        var plan = plan(none, Set.of());
        var ours = report("4711", "parcel-de", ACCEPTED);
        var empty = report("4711", "freight");
        var formers = report("4711", "express", old);

        assertThat(ReportChoice.ours(List.of(empty, ours, formers), plan, SHIPPED))
                .containsExactly(ours);
        assertThat(ReportChoice.ours(List.of(empty, formers), plan, SHIPPED)).containsExactly(empty);
        assertThat(ReportChoice.ours(List.of(formers), plan, SHIPPED)).isEmpty();
    }

    @Test
    void asksAgainSoonAFewTimesOnly() {
        var looking = new Answer.NotYetKnown("looking", Answer.NotYetKnown.Next.ASK_AGAIN_SOON);
        var progress = none;
        for (var times = 0; times < Soon.AT_MOST; times++) {
            var plan = plan(progress, Set.of());
            var completion = Assessment.of(claim(plan), plan, parcel(Status.PENDING), looking, false, NOW)
                    .completion();
            assertThat(completion.soon()).isEqualTo(Soon.LOOKED_UP);
            assertThat(completion.isAnswer()).isFalse();
            assertThat(completion.progress().quiet()).isZero();
            progress = completion.progress();
        }
        var plan = plan(progress, Set.of());
        var last = Assessment.of(claim(plan), plan, parcel(Status.PENDING), looking, false, NOW)
                .completion();

        assertThat(last.soon()).isNull();
        assertThat(last.progress().quiet()).isOne();
        assertThat(last.progress().lookUps()).isEqualTo(Soon.AT_MOST);
        assertThat(unknown(plan, NOW).completion().progress().lookUps()).isZero();
    }

    @Test
    void asksAgainAfterTheCarrierWasToldOfTheNumber() {
        var wanted = new Answer.NotYetKnown("tell me", Answer.NotYetKnown.Next.REGISTER);
        var plan = plan(none, Set.of());

        var told = Assessment.of(claim(plan), plan, parcel(Status.PENDING), wanted, true, NOW);
        var not = Assessment.of(claim(plan), plan, parcel(Status.PENDING), wanted, false, NOW);

        assertThat(told.completion().soon()).isEqualTo(Soon.REGISTERED);
        assertThat(told.completion().registered()).isTrue();
        assertThat(not.completion().soon()).isNull();
        assertThat(not.event()).map(TrackingObserved::outcome).contains(Outcome.NOT_YET_KNOWN);
    }

    @Test
    void neverCallsANumberWrongThatThePostOfTheDestinationDoesNotKnowYet() {
        var leg = new Leg("usps", "RB123456785CN");
        var asked = none.said(Outcome.NOT_YET_KNOWN);
        var plan = new PollPlan(
                1,
                ID,
                leg,
                "usps/shared",
                null,
                asked,
                Set.of(),
                1,
                NOW,
                Why.FIRST_POLL,
                null,
                null,
                Set.of(),
                false,
                null,
                null);

        assertThat(unknown(plan, SHIPPED.plus(Duration.ofDays(50))).event()).isEmpty();
    }

    private static Assessment assess(PollPlan plan, CarrierScan... scans) {
        return assess(plan, parcel(Status.PENDING), report("4711", "parcel-de", scans));
    }

    @Test
    void publishesTheEndOfALookThoughNothingIsNew() {
        var plan = plan(none.news(Outcome.SCANS, SHIPPED), Set.of());
        var nothingNew = assess(plan);
        var looked = Optional.of(SHIPPED);

        assertThat(nothingNew.published(plan, Optional.empty())).isEmpty();
        assertThat(nothingNew.published(plan, looked))
                .contains(new TrackingObserved(ID, LEG, NOW, Outcome.SCANS, null, List.of(), List.of(), SHIPPED));
        assertThat(assess(plan, ACCEPTED).published(plan, looked))
                .contains(
                        new TrackingObserved(ID, LEG, NOW, Outcome.SCANS, null, List.of(ACCEPTED), List.of(), SHIPPED));
    }

    @Test
    void settlesALookOnlyByAnAnswerToAQuestionOfThenOrLater() {
        var plan = plan(none, Set.of());
        var answer = assess(plan, ACCEPTED).completion();
        var none = new Assessment.NoAnswer(Setback.CARRIER_DOWN, "http-503", "", true);

        assertThat(answer.settles(null)).isFalse();
        assertThat(answer.settles(NOW)).isTrue();
        assertThat(answer.settles(NOW.plusMillis(1))).isFalse();
        assertThat(Assessment.setback(claim(plan), plan, none, NOW).completion().settles(NOW))
                .isFalse();
    }

    private static Assessment assess(PollPlan plan, Parcel parcel, ParcelReport report) {
        return Assessment.of(claim(plan), plan, parcel, new Answer.Scans(List.of(report)), NOW);
    }

    private static Assessment unknown(PollPlan plan, Instant askedAt) {
        return Assessment.of(claim(plan), plan, parcel(Status.PENDING), new Answer.NotYetKnown("404"), false, askedAt);
    }

    private static ParcelReport report(String number, String service, CarrierScan... scans) {
        return new ParcelReport(number, service, List.of(scans), List.of());
    }

    private static Claim claim(PollPlan plan) {
        return new Claim(plan, parcel(Status.PENDING), UUID.randomUUID(), NOW, null);
    }

    private static Parcel parcel(Status phase) {
        return new Parcel(ID, "demo", SHIPPED, "DE", false, false, null, phase, null);
    }

    private static PollPlan plan(Progress progress, Set<Long> said) {
        return new PollPlan(
                1,
                ID,
                LEG,
                "dhl/shared",
                null,
                progress,
                said,
                1,
                NOW,
                Why.FIRST_POLL,
                null,
                null,
                Set.of(),
                false,
                null,
                null);
    }

    private static CarrierScan scan(String code, int hour) {
        var time = time(SHIPPED.plus(Duration.ofHours(hour)));
        return new CarrierScan(code, null, code, "en", time, new Place("Bonn", "DE", null), hour, null);
    }

    private static ScanTime time(@Nullable Instant happenedAt) {
        var local = LocalDateTime.ofInstant(happenedAt == null ? SHIPPED : happenedAt, ZoneOffset.UTC);
        return new ScanTime(local.toString(), local, happenedAt, TimeSource.OFFSET, false);
    }
}
