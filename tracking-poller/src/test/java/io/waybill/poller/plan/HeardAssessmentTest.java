package io.waybill.poller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.ParcelReport;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.poller.parcel.Parcel;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeardAssessmentTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant AT = Instant.parse("2026-03-03T11:59:00Z");
    private static final Instant PLANNED = AT.plusSeconds(3_600);
    private static final Progress UNKNOWN = Progress.none(SHIPPED).said(Outcome.NOT_YET_KNOWN);

    @Test
    void isAsGoodAsAnAnswerWhereSomethingIsNew() {
        var heard = heard(plan(UNKNOWN, Set.of()), 2026).orElseThrow();

        assertThat(heard.event()).hasValueSatisfying(event -> {
            assertThat(event.scans()).extracting(CarrierScan::code).containsExactly("accepted");
            assertThat(event.askedAt()).isEqualTo(AT);
        });
        assertThat(heard.completion().progress()).isEqualTo(UNKNOWN.news(Outcome.SCANS, AT));
        assertThat(heard.completion().saidNow()).hasSize(1);
    }

    @Test
    void isNoConfirmationWhereNothingIsNew() {
        var first = heard(plan(UNKNOWN, Set.of()), 2026).orElseThrow().completion();

        assertThat(heard(plan(first.progress(), first.saidNow()), 2026)).isEmpty();
    }

    @Test
    void tellsOnceWhatIsSaidTwiceAtOnce() {
        var report = new ParcelReport("4711", null, List.of(scan(2026)), List.of());
        var heard = Assessment.heard(plan(UNKNOWN, Set.of()), parcel(), new Answer.Scans(List.of(report, report)), AT);

        assertThat(heard.flatMap(Assessment::event))
                .hasValueSatisfying(event -> assertThat(event.scans()).hasSize(1));
    }

    /** Of a year ago: it is not that the carrier does not know ours. */
    @Test
    void saysNothingOfAnotherParcelWithTheNumber() {
        assertThat(heard(plan(Progress.none(SHIPPED), Set.of()), 2025)).isEmpty();
    }

    @Test
    void endsThePausesOfACarrierThatIsDown() {
        var down = UNKNOWN.setBack(Setback.CARRIER_DOWN);

        assertThat(heard(plan(down, Set.of()), 2026)
                        .orElseThrow()
                        .completion()
                        .progress()
                        .setback())
                .isNull();
    }

    private static Optional<Assessment> heard(PollPlan plan, int year) {
        var report = new ParcelReport("4711", null, List.of(scan(year)), List.of());
        return Assessment.heard(plan, parcel(), new Answer.Scans(List.of(report)), AT);
    }

    private static Parcel parcel() {
        return new Parcel(ID, "demo", SHIPPED, "DE", false, false, null, Status.PENDING, null);
    }

    private static PollPlan plan(Progress progress, Set<Long> said) {
        return new PollPlan(
                1,
                ID,
                new Leg("dhl", "4711"),
                "dhl/shared",
                null,
                progress,
                said,
                0,
                PLANNED,
                Why.UNKNOWN_NUMBER,
                null,
                null,
                Set.of(),
                false,
                null,
                null);
    }

    private static CarrierScan scan(int year) {
        var local = LocalDateTime.of(year, 3, 3, 10, 0);
        var time = new ScanTime(local.toString(), local, null, TimeSource.UNKNOWN, false);
        return new CarrierScan("accepted", null, "Accepted", "en", time, null, 0, null);
    }
}
