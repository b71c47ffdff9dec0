package io.waybill.poller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.ParcelReport;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.poller.parcel.Parcel;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When it is worth telling that a carrier expects a parcel on another day. */
class ExpectedDayTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final Leg LEG = new Leg("ups", "4711");
    private static final DateRange FRIDAY = day("2026-03-06");
    private static final DateRange MONDAY = day("2026-03-09");
    private static final CarrierScan SORTED = scan("AR/005", 9);
    private static final CarrierScan DELIVERED = scan("FS/011", 11);
    private static final Progress KNOWN = Progress.none(SHIPPED).news(Outcome.SCANS, SHIPPED);

    @Test
    void goesWithTheScans() {
        var assessment = asked(plan(null, null, null, Set.of()), report(FRIDAY, SORTED));

        assertThat(assessment.event()).contains(observed(List.of(SORTED), FRIDAY));
        assertThat(assessment.completion().expected()).isEqualTo(FRIDAY);
        assertThat(assessment.completion().outcome()).isEqualTo("scans");
    }

    @Test
    void isToldByItselfWhenItMoves() {
        var assessment = asked(knowing(FRIDAY), report(MONDAY, SORTED));

        assertThat(assessment.event()).contains(observed(List.of(), MONDAY));
        assertThat(assessment.completion().outcome()).isEqualTo("expected-day");
        assertThat(assessment.completion().saidNow()).isEmpty();
        assertThat(assessment.completion().progress())
                .as("no news of the parcel")
                .isEqualTo(KNOWN.nothingNew(false));
    }

    @Test
    void isToldOnce() {
        assertThat(asked(knowing(FRIDAY), report(FRIDAY, SORTED)).event()).isEmpty();
        assertThat(asked(knowing(null), report(null, SORTED)).event()).isEmpty();
    }

    @Test
    void isTakenBack() {
        var assessment = asked(knowing(FRIDAY), report(null, SORTED));

        assertThat(assessment.event()).contains(observed(List.of(), null));
        assertThat(assessment.completion().expected()).isNull();
    }

    @Test
    void isThatOfTheReportThatKnowsMost() {
        var older = report(FRIDAY, scan("OR/005", 1));

        assertThat(asked(knowing(null), report(MONDAY, SORTED), older)
                        .completion()
                        .expected())
                .isEqualTo(MONDAY);
        assertThat(asked(knowing(null), older, report(MONDAY, SORTED))
                        .completion()
                        .expected())
                .isEqualTo(MONDAY);
    }

    @Test
    void staysWhereTheCarrierDoesNotAnswer() {
        var plan = knowing(FRIDAY);
        var claim = new Claim(plan, parcel(), UUID.randomUUID(), NOW, null);
        var unknown = Assessment.of(claim, plan, parcel(), new Answer.NotYetKnown("no"), false, NOW);
        var noAnswer = new Assessment.NoAnswer(Setback.CARRIER_DOWN, "down", "", true);

        assertThat(unknown.completion().expected()).isEqualTo(FRIDAY);
        assertThat(Assessment.setback(claim, plan, noAnswer, NOW).completion().expected())
                .isEqualTo(FRIDAY);
        assertThat(Assessment.apart(claim, plan, "", true, NOW).completion().expected())
                .isEqualTo(FRIDAY);
    }

    @Test
    void standsInTheAnswerToALook() {
        var plan = knowing(FRIDAY);

        assertThat(asked(plan, report(FRIDAY, SORTED)).published(plan, Optional.of(NOW)))
                .map(TrackingObserved::expected)
                .contains(FRIDAY);
        assertThat(asked(plan, report(MONDAY, SORTED)).published(plan, Optional.of(NOW)))
                .map(TrackingObserved::expected)
                .contains(MONDAY);
    }

    @Test
    void isHeard() {
        var assessment = heard(knowing(FRIDAY), NOW, report(MONDAY, SORTED)).orElseThrow();

        assertThat(assessment.event()).contains(observed(List.of(), MONDAY));
        assertThat(assessment.completion().progress()).as("a push is no answer").isEqualTo(KNOWN);
        assertThat(heard(knowing(MONDAY), NOW, report(MONDAY, SORTED))).isEmpty();
    }

    @Test
    void staysWhereAPushDoesNotNameIt() {
        var news = scan("DP/005", 10);

        assertThat(heard(knowing(FRIDAY), NOW, report(null, SORTED))).isEmpty();
        assertThat(heard(knowing(FRIDAY), NOW, report(null, news)).orElseThrow().event())
                .contains(observed(List.of(news), FRIDAY));
        assertThat(heard(knowing(null), NOW, report(FRIDAY, SORTED), report(null, news))
                        .orElseThrow()
                        .event())
                .contains(observed(List.of(news), FRIDAY));
    }

    @Test
    void endsWithAPushedDelivery() {
        assertThat(heard(knowing(FRIDAY), NOW, report(MONDAY, SORTED), report(null, DELIVERED))
                        .orElseThrow()
                        .event())
                .contains(observed(List.of(DELIVERED), null));
    }

    @Test
    void isNotPutBackByAPushThatCameBefore() {
        var before = NOW.minus(Duration.ofMinutes(1));

        assertThat(heard(plan(FRIDAY, NOW, null, said()), before, report(MONDAY, SORTED)))
                .as("asked since")
                .isEmpty();
        assertThat(heard(plan(FRIDAY, null, NOW, said()), before, report(MONDAY, SORTED)))
                .as("pushed since")
                .isEmpty();
        assertThat(heard(plan(FRIDAY, NOW, NOW, said()), NOW, report(MONDAY, SORTED)))
                .isPresent();
    }

    @Test
    void saysNothingOfAnothersParcel() {
        var others = new ParcelReport(
                "4711",
                null,
                List.of(new CarrierScan("AR/005", null, "", null, time(2025, 9), null, 0, null)),
                List.of(),
                day("2025-03-09"));

        assertThat(heard(knowing(FRIDAY), NOW, others)).isEmpty();
        assertThat(asked(knowing(FRIDAY), others).completion().expected()).isEqualTo(FRIDAY);
    }

    private static Assessment asked(PollPlan plan, ParcelReport... reports) {
        var claim = new Claim(plan, parcel(), UUID.randomUUID(), NOW, null);
        return Assessment.of(claim, plan, parcel(), new Answer.Scans(List.of(reports)), NOW);
    }

    private static Optional<Assessment> heard(PollPlan plan, Instant at, ParcelReport... reports) {
        return Assessment.heard(plan, parcel(), new Answer.Scans(List.of(reports)), at);
    }

    private static TrackingObserved observed(List<CarrierScan> scans, @Nullable DateRange expected) {
        return new TrackingObserved(ID, LEG, NOW, Outcome.SCANS, null, scans, List.of(), null, expected);
    }

    private static ParcelReport report(@Nullable DateRange expected, CarrierScan... scans) {
        return new ParcelReport("4711", null, List.of(scans), List.of(), expected);
    }

    private static CarrierScan scan(String code, int hour) {
        return new CarrierScan(code, null, "", null, time(2026, hour), null, hour, null);
    }

    private static ScanTime time(int year, int hour) {
        var local = LocalDateTime.of(year, 3, 3, hour, 0);
        return new ScanTime(local.toString(), local, local.toInstant(ZoneOffset.UTC), TimeSource.OFFSET, false);
    }

    private static DateRange day(String day) {
        return new DateRange(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static Parcel parcel() {
        return new Parcel(ID, "demo", SHIPPED, "US", false, false, null, Status.IN_TRANSIT, null);
    }

    private static Set<Long> said() {
        return Set.of(ScanValue.of(LEG, SORTED));
    }

    private static PollPlan knowing(@Nullable DateRange expected) {
        return plan(expected, null, null, said());
    }

    private static PollPlan plan(
            @Nullable DateRange expected, @Nullable Instant answeredAt, @Nullable Instant pushedAt, Set<Long> said) {
        return new PollPlan(
                1,
                ID,
                LEG,
                "ups/shared",
                null,
                KNOWN,
                said,
                0,
                NOW,
                Why.ON_ITS_WAY,
                answeredAt,
                null,
                Set.of(),
                false,
                pushedAt,
                expected);
    }
}
