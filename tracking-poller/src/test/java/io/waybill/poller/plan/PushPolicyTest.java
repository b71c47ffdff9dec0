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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushPolicyTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant AT = Instant.parse("2026-03-03T11:59:00Z");
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant PLANNED = NOW.plus(Duration.ofHours(1));
    private static final Progress UNKNOWN = Progress.none(SHIPPED).said(Outcome.NOT_YET_KNOWN);

    @Test
    void tellsWhatIsNewAndPlansAnew() {
        var told = told(plan(UNKNOWN, Set.of(), null), "4711", "accepted");

        assertThat(told.event()).hasValueSatisfying(event -> {
            assertThat(event.scans()).extracting(CarrierScan::code).containsExactly("accepted");
            assertThat(event.askedAt()).isEqualTo(AT);
        });
        assertThat(told.plan().pushedAt()).isEqualTo(AT);
        assertThat(told.plan().progress()).isEqualTo(UNKNOWN.news(Outcome.SCANS, AT));
        assertThat(told.plan().nextPollAt()).isAfter(PLANNED);
        assertThat(told.plan().why()).isEqualTo(Why.LABEL_ONLY);
        assertThat(told.plan().said()).isEqualTo(told.said()).hasSize(1);
        assertThat(told.every()).contains(Duration.ofHours(6));
    }

    @Test
    void takesNothingNewForNoConfirmation() {
        var first = told(plan(UNKNOWN, Set.of(), null), "4711", "accepted").plan();
        var before = plan(first.progress(), first.said(), null);

        var again = told(before, "4711", "accepted");

        assertThat(again.event()).isEmpty();
        assertThat(again.said()).isEmpty();
        assertThat(again.plan().progress()).isEqualTo(before.progress());
        assertThat(again.plan().nextPollAt()).isEqualTo(PLANNED);
        assertThat(again.plan().pushedAt()).isEqualTo(AT);
    }

    @Test
    void leavesALookToAskAllTheSame() {
        var told = told(plan(UNKNOWN, Set.of(), AT), "4711", "accepted");

        assertThat(told.event()).isPresent();
        assertThat(told.plan().lookDue()).isEqualTo(AT);
        assertThat(told.plan().nextPollAt()).isEqualTo(PLANNED);
    }

    /** Of a year ago: it is not that the carrier does not know ours. */
    @Test
    void saysNothingOfAnotherParcelWithTheNumber() {
        var plan = plan(Progress.none(SHIPPED), Set.of(), null);
        var report = new ParcelReport("4711", null, List.of(scan("accepted", 2025)), List.of());

        var told = PushPolicy.told(
                plan, parcel(), new Answer.Scans(List.of(report)), new Calls(0, 10), _ -> Pace.FULL, AT, NOW);

        assertThat(told.event()).isEmpty();
        assertThat(told.plan().progress()).isEqualTo(plan.progress());
    }

    @Test
    void endsThePausesOfACarrierThatIsDown() {
        var down = UNKNOWN.setBack(Setback.CARRIER_DOWN);

        assertThat(told(plan(down, Set.of(), null), "4711", "accepted")
                        .plan()
                        .progress()
                        .setback())
                .isNull();
    }

    private static Told told(PollPlan plan, String number, String code) {
        var report = new ParcelReport(number, null, List.of(scan(code, 2026)), List.of());
        return PushPolicy.told(
                plan, parcel(), new Answer.Scans(List.of(report)), new Calls(0, 10), _ -> Pace.FULL, AT, NOW);
    }

    private static Parcel parcel() {
        return new Parcel(ID, "demo", SHIPPED, "DE", false, false, null, Status.PENDING, null);
    }

    private static PollPlan plan(Progress progress, Set<Long> said, @Nullable Instant lookDue) {
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
                lookDue,
                Set.of(),
                false,
                null);
    }

    private static CarrierScan scan(String code, int year) {
        var local = LocalDateTime.of(year, 3, 3, 10, 0);
        var time = new ScanTime(local.toString(), local, null, TimeSource.UNKNOWN, false);
        return new CarrierScan(code, null, code, "en", time, null, 0, null);
    }
}
