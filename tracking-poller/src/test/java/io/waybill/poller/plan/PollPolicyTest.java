package io.waybill.poller.plan;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.WatchEnded;
import io.waybill.poller.parcel.Parcel;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PollPolicyTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Calls PLENTY = new Calls(0, 1_000);

    private static Parcel parcel(Status phase) {
        return new Parcel(ID, "demo", SHIPPED, "DE", false, false, null, phase, null);
    }

    private static Progress known(int quiet) {
        return new Progress(SHIPPED, Outcome.SCANS, NOON.minusSeconds(3600), quiet, 0, null, 0, 0);
    }

    private static void assertPause(NextPoll next, Instant from, Duration pause, Why why) {
        assertThat(next).isInstanceOfSatisfying(NextPoll.Ask.class, ask -> {
            assertThat(ask.why()).isEqualTo(why);
            assertThat(Duration.between(from, ask.at()))
                    .isBetween(
                            Duration.ofMillis(pause.toMillis() * 95 / 100),
                            pause.multipliedBy(106).dividedBy(100));
        });
    }

    @Test
    void asksFirstSoonAfterTheHandOver() {
        var first = PollPolicy.first(parcel(Status.PENDING), Duration.ZERO, SHIPPED);
        assertThat(first.at()).isBetween(SHIPPED, SHIPPED.plusSeconds(30));
        assertThat(first.why()).isEqualTo(Why.FIRST_POLL);
    }

    @Test
    void waitsForAHandOverThatIsAnnounced() {
        var now = SHIPPED.minus(Duration.ofHours(2));
        assertThat(PollPolicy.first(parcel(Status.PENDING), Duration.ZERO, now).at())
                .isBetween(SHIPPED, SHIPPED.plusSeconds(30));
    }

    @Test
    void waitsForAnAnnouncedHandOverADayAtMost() {
        var now = SHIPPED.minus(Duration.ofDays(7));
        assertThat(PollPolicy.first(parcel(Status.PENDING), Duration.ZERO, now).at())
                .isBetween(
                        now.plus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(1)).plusSeconds(30));
    }

    @Test
    void saysThatAHandOverIsAnnounced() {
        var now = SHIPPED.minus(Duration.ofHours(2));
        var turn = Duration.ofHours(1);
        var first = PollPolicy.first(parcel(Status.PENDING), turn, now);
        assertThat(first.why()).isEqualTo(Why.ANNOUNCED);
        assertThat(first.at()).as("its turn is long over by then").isBetween(SHIPPED, SHIPPED.plusSeconds(30));
    }

    @Test
    void asksFirstWhenItIsTheParcelsTurn() {
        var first = PollPolicy.first(parcel(Status.PENDING), Duration.ofHours(5), NOON);
        assertThat(first.at())
                .isBetween(
                        NOON.plus(Duration.ofHours(5)),
                        NOON.plus(Duration.ofHours(5)).plusSeconds(30));
    }

    @Test
    void saysThatAnImportTakesItsTurn() {
        var imported = new Parcel(ID, "demo", SHIPPED, "DE", false, true, null, Status.PENDING, null);
        assertThat(PollPolicy.first(imported, Duration.ZERO, NOON).why()).isEqualTo(Why.IMPORTED);
    }

    @Test
    void isStretchedWhereMerchantsShare() {
        var next = PollPolicy.next(parcel(Status.IN_TRANSIT), known(0), PLENTY, new Pace(2.5, false), NOON);
        assertPause(next, NOON, Duration.ofMinutes(450), Why.ON_ITS_WAY);
        assertThat(every(next)).as("what it alone would want").isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @CsvSource({"IN_TRANSIT, 0, PT12H", "IN_TRANSIT, 20, PT24H", "OUT_FOR_DELIVERY, 0, PT1H20M", "EXPIRED, 0, PT24H"})
    void leavesAPushedParcelAloneButForOnceADay(Status phase, int quiet, Duration pause) {
        var next = PollPolicy.next(parcel(phase), known(quiet), PLENTY, new Pace(1, true), NOON);
        assertThat(every(next)).isEqualTo(pause);
    }

    @Test
    void neitherStretchesNorCountsThePauseAfterASetback() {
        var down = known(0).setBack(Setback.CARRIER_DOWN);
        var next = PollPolicy.next(parcel(Status.IN_TRANSIT), down, PLENTY, new Pace(4, false), NOON);
        assertPause(next, NOON, Duration.ofMinutes(5), Why.CARRIER_DOWN);
        assertThat(every(next)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void neitherStretchesNorCountsTheMomentUntilACarrierKnows() {
        var soon = PollPolicy.soon(parcel(Status.IN_TRANSIT), known(0), Soon.LOOKED_UP, PLENTY, NOON);
        assertPause(soon, NOON, Duration.ofSeconds(30), Why.LOOKED_UP);
        assertThat(every(soon)).isEqualTo(Duration.ofHours(3));
    }

    private static Duration every(NextPoll next) {
        return ((NextPoll.Ask) next).every();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, 0, PT6H, LABEL_ONLY",
        "PENDING, 9, PT12H, LABEL_ONLY",
        "IN_TRANSIT, 0, PT3H, ON_ITS_WAY",
        "IN_TRANSIT, 1, PT3H45M, ON_ITS_WAY",
        "IN_TRANSIT, 20, PT12H, ON_ITS_WAY",
        "CUSTOMS, 0, PT3H, ON_ITS_WAY",
        "ATTEMPT_FAILED, 0, PT3H, ON_ITS_WAY",
        "EXCEPTION, 0, PT3H, ON_ITS_WAY",
        "RETURNING, 0, PT3H, ON_ITS_WAY",
        "OUT_FOR_DELIVERY, 5, PT20M, OUT_FOR_DELIVERY",
        "AVAILABLE_FOR_PICKUP, 5, PT6H, AWAITING_PICKUP",
        "DELIVERED, 0, PT6H, CONFIRMING",
        "RETURNED, 0, PT6H, CONFIRMING",
        "CANCELLED, 0, PT6H, CONFIRMING",
        "EXPIRED, 0, PT24H, LONG_SILENT",
    })
    void asksAsOftenAsThePhaseCallsFor(Status phase, int quiet, Duration pause, Why why) {
        assertPause(PollPolicy.next(parcel(phase), known(quiet), PLENTY, Pace.FULL, NOON), NOON, pause, why);
    }

    @ParameterizedTest
    @CsvSource({"13, ON_ITS_WAY", "14, LONG_SILENT", "179, LONG_SILENT"})
    void slowsDownAfterTwoWeeksOfSilence(int days, Why why) {
        var now = known(0).newsAt().plus(Duration.ofDays(days));
        assertThat(PollPolicy.next(parcel(Status.IN_TRANSIT), known(50), PLENTY, Pace.FULL, now)
                        .why())
                .isEqualTo(why);
    }

    @Test
    void endsAfter180DaysWithoutNews() {
        var now = known(0).newsAt().plus(Duration.ofDays(180));
        assertThat(PollPolicy.next(parcel(Status.IN_TRANSIT), known(50), PLENTY, Pace.FULL, now))
                .isEqualTo(new NextPoll.End(WatchEnded.Reason.NO_NEWS));
    }

    @Test
    void neverEndsOnACarrierThatIsDown() {
        var now = known(0).newsAt().plus(Duration.ofDays(200));
        var down = known(50).setBack(Setback.CARRIER_DOWN);
        assertPause(
                PollPolicy.next(parcel(Status.IN_TRANSIT), down, PLENTY, Pace.FULL, now),
                now,
                Duration.ofMinutes(5),
                Why.CARRIER_DOWN);
    }

    @Test
    void stretchesDeliveryDayPollsSoThatTheDaysCallsLast() {
        // Nine routine calls of ten, four made: five for the ten hours in which vans are out.
        var next = PollPolicy.next(parcel(Status.OUT_FOR_DELIVERY), known(0), new Calls(4, 10), Pace.FULL, NOON);
        assertPause(next, NOON, Duration.ofHours(2), Why.OUT_FOR_DELIVERY);
    }

    @Test
    void takesDeliveryDayPollsEasierAfterADayOfSilence() {
        var now = known(0).newsAt().plus(Duration.ofDays(1));
        assertThat(PollPolicy.next(parcel(Status.OUT_FOR_DELIVERY), known(0), PLENTY, Pace.FULL, now)
                        .why())
                .isEqualTo(Why.ON_ITS_WAY);
    }

    @ParameterizedTest
    @CsvSource({"1, PT6H", "2, PT18H"})
    void confirmsAnArrivalTwice(int poll, Duration pause) {
        var progress = known(0);
        for (int i = 1; i < poll; i++) {
            progress = progress.nothingNew(true);
        }
        assertPause(
                PollPolicy.next(parcel(Status.DELIVERED), progress, PLENTY, Pace.FULL, NOON),
                NOON,
                pause,
                Why.CONFIRMING);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "RETURNED", "CANCELLED"})
    void endsAfterTwoConfirmations(Status arrived) {
        var confirmed = known(0).nothingNew(true).nothingNew(true);
        assertThat(PollPolicy.next(parcel(arrived), confirmed, PLENTY, Pace.FULL, NOON))
                .isEqualTo(new NextPoll.End(WatchEnded.Reason.FINAL));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DELIVERED", "RETURNED", "CANCELLED"})
    void confirmsNothingElse(Status phase) {
        var confirmed = known(0).nothingNew(true).nothingNew(true);
        assertThat(PollPolicy.next(parcel(phase), confirmed, PLENTY, Pace.FULL, NOON))
                .isInstanceOf(NextPoll.Ask.class);
    }

    @ParameterizedTest
    @CsvSource({"1, PT2H", "2, PT4H", "3, PT8H", "4, PT16H", "5, PT24H", "50, PT24H"})
    void asksMoreSeldomAboutANumberThatIsNotKnownYet(int answers, Duration pause) {
        var progress = Progress.none(SHIPPED).said(Outcome.NOT_YET_KNOWN);
        for (int i = 1; i < answers; i++) {
            progress = progress.nothingNew(false);
        }
        assertPause(
                PollPolicy.next(parcel(Status.PENDING), progress, PLENTY, Pace.FULL, NOON),
                NOON,
                pause,
                Why.UNKNOWN_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"false, P4DT23H, false", "false, P5D, true", "true, P9DT23H, false", "true, P10D, true"})
    void takesAnUnknownNumberForWrongAfterAWhile(boolean abroad, Duration age, boolean wrong) {
        var parcel = new Parcel(ID, "demo", SHIPPED, "DE", abroad, false, null, Status.PENDING, null);
        var unknown = Progress.none(SHIPPED.minusSeconds(60)).said(Outcome.NOT_YET_KNOWN);
        assertThat(PollPolicy.isProbablyWrong(parcel, unknown, SHIPPED.plus(age)))
                .isEqualTo(wrong);
        assertThat(PollPolicy.isProbablyWrong(parcel, known(0), SHIPPED.plus(age)))
                .isFalse();
    }

    @Test
    void givesACorrectedNumberTimeOfItsOwn() {
        var corrected = Progress.none(SHIPPED.plus(Duration.ofDays(30))).said(Outcome.NOT_YET_KNOWN);
        assertThat(PollPolicy.isProbablyWrong(parcel(Status.PENDING), corrected, SHIPPED.plus(Duration.ofDays(34))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CARRIER_DOWN, 1, PT5M",
        "CARRIER_DOWN, 2, PT10M",
        "CARRIER_DOWN, 30, PT3H",
        "CARRIER_BUSY, 1, PT5M",
        "UNREADABLE_ANSWER, 1, PT5M",
        "REFUSED, 1, PT1H",
        "REFUSED, 9, PT24H",
    })
    void pausesLongerAfterEachSetback(Setback setback, int times, Duration pause) {
        var progress = known(0);
        for (int i = 0; i < times; i++) {
            progress = progress.setBack(setback);
        }
        assertPause(
                PollPolicy.next(parcel(Status.IN_TRANSIT), progress, PLENTY, Pace.FULL, NOON),
                NOON,
                pause,
                setback.why());
    }

    @ParameterizedTest
    @CsvSource({"8, 10, OUT_FOR_DELIVERY", "9, 10, DAILY_CAP", "10, 10, DAILY_CAP", "1, 1, DAILY_CAP", "1, 2, DAILY_CAP"
    })
    void leavesTheLastCallOfTheDayForWhoMustKnow(int today, int cap, Why why) {
        var late = Instant.parse("2026-03-03T21:00:00Z");
        var next = PollPolicy.next(parcel(Status.OUT_FOR_DELIVERY), known(0), new Calls(today, cap), Pace.FULL, late);
        assertThat(next.why()).isEqualTo(why);
    }

    @Test
    void goesOnAfterMidnightUtcWhenTheDaysCallsAreUsedUp() {
        var next = PollPolicy.next(parcel(Status.IN_TRANSIT), known(0), new Calls(9, 10), Pace.FULL, NOON);
        var midnight = Instant.parse("2026-03-04T00:00:00Z");
        assertThat(next)
                .isInstanceOfSatisfying(
                        NextPoll.Ask.class,
                        ask -> assertThat(ask.at()).isBetween(midnight, midnight.plus(Duration.ofHours(1))));
    }

    @Test
    void asksTheSameParcelAtTheSameTimeAndOthersAtOthers() {
        var one = PollPolicy.next(parcel(Status.IN_TRANSIT), known(0), PLENTY, Pace.FULL, NOON);
        assertThat(PollPolicy.next(parcel(Status.IN_TRANSIT), known(0), PLENTY, Pace.FULL, NOON))
                .isEqualTo(one);
        var times = IntStream.range(0, 100)
                .mapToObj(number -> new UUID(ID.getMostSignificantBits(), ID.getLeastSignificantBits() + number))
                .map(id -> new Parcel(id, "demo", SHIPPED, "DE", false, false, null, Status.IN_TRANSIT, null))
                .map(parcel -> PollPolicy.next(parcel, known(0), PLENTY, Pace.FULL, NOON))
                .distinct();
        assertThat(times).hasSize(100);
    }

    @Test
    void comesSoonerButNotLaterInANewPhase() {
        var soon = NOON.plus(Duration.ofMinutes(10));
        var late = NOON.plus(Duration.ofHours(9));
        assertThat(inNewPhase(Status.IN_TRANSIT, plan(known(4), soon, Why.LABEL_ONLY)))
                .map(NextPoll.Ask::at)
                .contains(soon);
        assertPause(
                inNewPhase(Status.IN_TRANSIT, plan(known(4), late, Why.LABEL_ONLY))
                        .orElseThrow(),
                NOON,
                Duration.ofHours(3),
                Why.ON_ITS_WAY);
    }

    @Test
    void leavesAnArrivalTimeToBeTakenBack() {
        var soon = NOON.plus(Duration.ofMinutes(10));
        assertPause(
                inNewPhase(Status.DELIVERED, plan(known(4), soon, Why.OUT_FOR_DELIVERY))
                        .orElseThrow(),
                NOON,
                Duration.ofHours(6),
                Why.CONFIRMING);
    }

    @Test
    void wakesAPlanThatHadEnded() {
        var ended = plan(known(0).nothingNew(true).nothingNew(true), null, Why.FINAL);
        assertPause(inNewPhase(Status.IN_TRANSIT, ended).orElseThrow(), NOON, Duration.ofHours(3), Why.ON_ITS_WAY);
    }

    @Test
    void staysWithThePlanWhereThePhaseSaysNothingAboutIt() {
        var first = plan(Progress.none(SHIPPED), NOON, Why.FIRST_POLL);
        assertThat(inNewPhase(Status.IN_TRANSIT, first)).isEmpty();
        assertThat(inNewPhase(Status.IN_TRANSIT, plan(Progress.none(SHIPPED), NOON, Why.NO_ACCOUNT)))
                .isEmpty();
        assertThat(inNewPhase(Status.EXPIRED, plan(known(3), null, Why.NO_NEWS)))
                .isEmpty();
    }

    @Test
    void looksAtOnceWithTheCallThatRoutineLeaves() {
        assertThat(PollPolicy.look(ID, new Calls(9, 10), NOON))
                .isEqualTo(new NextPoll.Ask(NOON, Why.LOOK_WANTED, Duration.ofDays(1)));
    }

    @Test
    void looksTomorrowWhereNoCallIsLeft() {
        var next = PollPolicy.look(ID, new Calls(10, 10), NOON);

        assertThat(next.why()).isEqualTo(Why.DAILY_CAP);
        assertThat(next.at())
                .isBetween(
                        NOON.truncatedTo(DAYS).plus(1, DAYS),
                        NOON.truncatedTo(DAYS).plus(25, HOURS));
    }

    private static Optional<NextPoll.Ask> inNewPhase(Status phase, PollPlan plan) {
        return PollPolicy.inNewPhase(parcel(phase), plan, PLENTY, Pace.FULL, NOON);
    }

    private static PollPlan plan(Progress progress, Instant next, Why why) {
        return new PollPlan(
                1,
                ID,
                new Leg("dhl", "1"),
                "dhl/shared",
                null,
                progress,
                Set.of(),
                0,
                next,
                why,
                null,
                null,
                Set.of(),
                false,
                null,
                null);
    }
}
