package io.waybill.normalizer.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.arrival.Ending;
import io.waybill.normalizer.arrival.Journal;
import io.waybill.normalizer.arrival.Mark;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountingPolicyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-02");
    private static final LaneWay WAY = LaneWay.of("dhl", "Express", "FR", "DE", "10115");

    private final Map<Milestone, Mark> marks = new EnumMap<>(Milestone.class);
    private @Nullable Mark end;
    private @Nullable Ending ending;
    private @Nullable LocalDate promise;
    private @Nullable LocalDate presumedLostOn;
    private @Nullable Counted before;

    private void begun(Milestone milestone, String at) {
        marks.put(milestone, mark(at));
    }

    private void ended(Ending how, String at) {
        ending = how;
        end = mark(at);
    }

    private static Mark mark(String at) {
        var time = LocalDateTime.parse(at);
        return new Mark(time, time.toLocalDate());
    }

    private Trip trip() {
        var over = end != null;
        return new Trip(
                UUID.randomUUID(),
                WAY,
                new Journal(
                        marks,
                        end,
                        ending,
                        over ? 3 : 0,
                        over ? Map.of("in_transit", List.of(20, 4)) : Map.of(),
                        false),
                promise,
                presumedLostOn,
                before);
    }

    private Optional<Counted> counted() {
        return CountingPolicy.counted(trip(), DAY);
    }

    private Optional<Outcome> outcome() {
        return counted().map(Counted::outcome);
    }

    @Test
    void countsADeliveryOfThePastThatNobodyFollowed() {
        assertThat(CountingPolicy.counted(past("2026-03-28", "2026-04-02", "2026-04-02")))
                .isEqualTo(new Counted(
                        LaneWay.of(null, null, "FR", "DE", "10115"),
                        LocalDate.parse("2026-04-01"),
                        Outcome.ARRIVED,
                        5,
                        true,
                        true,
                        false,
                        0,
                        List.of()));
        assertThat(CountingPolicy.counted(past("2026-04-02", "2026-04-02", "2026-04-01")))
                .satisfies(counted -> assertThat(counted.days()).isZero())
                .satisfies(counted -> assertThat(counted.promised()).isTrue())
                .satisfies(counted -> assertThat(counted.kept()).isFalse());
        assertThat(CountingPolicy.counted(past("2026-04-02", "2026-04-02", null))
                        .promised())
                .isFalse();
    }

    private static PastDelivery past(String handedOver, String delivered, @Nullable String promise) {
        return new PastDelivery(
                null,
                null,
                "FR",
                "DE",
                "10115",
                LocalDate.parse(handedOver),
                LocalDate.parse(delivered),
                promise == null ? null : LocalDate.parse(promise));
    }

    @Test
    void countsDatesFromHandOverToArrivalInTheMonthOfTheEnd() {
        begun(Milestone.SHIPPED, "2026-03-25T10:00");
        begun(Milestone.HANDED_OVER, "2026-03-28T23:00");
        ended(Ending.ARRIVED, "2026-04-02T01:00");

        assertThat(counted())
                .hasValue(new Counted(
                        WAY,
                        LocalDate.parse("2026-04-01"),
                        Outcome.ARRIVED,
                        5,
                        false,
                        false,
                        false,
                        3,
                        List.of(4, 20)));
    }

    @Test
    void countsFromTheSellersWordWhereNobodySawItBeforeItCame() {
        begun(Milestone.HANDED_OVER, "2026-04-02T01:00");
        ended(Ending.ARRIVED, "2026-04-02T01:00");
        assertThat(counted()).isEmpty();

        begun(Milestone.SHIPPED, "2026-03-31T10:00");
        assertThat(counted()).map(Counted::days).hasValue(2);
    }

    @Test
    void counts0DaysWhereClocksSayThatItCameBeforeItWent() {
        begun(Milestone.HANDED_OVER, "2026-04-02T01:00");
        ended(Ending.ARRIVED, "2026-04-01T22:00");

        assertThat(counted()).map(Counted::days).hasValue(0);
    }

    @Test
    void doesNotBelieveADayThatWasStillToCome() {
        begun(Milestone.HANDED_OVER, "2026-04-01T08:00");
        ending = Ending.ARRIVED;
        end = new Mark(LocalDateTime.parse("2027-04-02T08:00"), DAY);

        assertThat(counted()).map(Counted::days).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01T20:00, false", "2026-01-31T20:00, true"})
    void leavesWhatEndedWhenItsScansMayBeGone(String at, boolean left) {
        begun(Milestone.HANDED_OVER, "2026-01-20T08:00");
        ended(Ending.ARRIVED, at);
        before = counted().orElseThrow();
        marks.clear();
        begun(Milestone.SHIPPED, "2026-01-10T08:00");

        assertThat(counted().equals(Optional.of(before))).isEqualTo(left);
        ending = Ending.RETURNED;
        assertThat(outcome()).hasValue(Outcome.RETURNED);
    }

    @Test
    void countsNoneWhoseEndIsKnownTomorrow() {
        begun(Milestone.HANDED_OVER, "2026-04-01T08:00");
        ended(Ending.ARRIVED, "2026-04-03T08:00");

        assertThat(counted()).isEmpty();
        assertThat(CountingPolicy.age(trip(), DAY)).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ARRIVED, 2026-04-02, true, true",
        "ARRIVED, 2026-04-01, true, false",
        "LOST, 2026-04-02, true, false",
        "RETURNED, 2026-04-02, false, false"
    })
    void keepsAPromiseUntilItsLastDayIsOver(Ending how, LocalDate to, boolean promised, boolean kept) {
        begun(Milestone.HANDED_OVER, "2026-03-28T23:00");
        ended(how, "2026-04-02T20:00");
        promise = to;

        assertThat(counted()).map(Counted::promised).hasValue(promised);
        assertThat(counted()).map(Counted::kept).hasValue(kept);
    }

    @Test
    void countsOneThatIsPresumedLostOnceThatIsSaidAndNoMoreWhenItIsFound() {
        begun(Milestone.HANDED_OVER, "2026-03-01T23:00");
        assertThat(outcome()).isEmpty();
        assertThat(CountingPolicy.age(trip(), DAY)).hasValue(32);

        presumedLostOn = DAY.plusDays(1);
        assertThat(outcome()).isEmpty();
        presumedLostOn = DAY;
        assertThat(outcome()).hasValue(Outcome.LOST);
        assertThat(CountingPolicy.age(trip(), DAY)).isEmpty();

        before = counted().orElseThrow();
        presumedLostOn = null;
        assertThat(outcome()).isEmpty();
        ended(Ending.ARRIVED, "2026-04-02T20:00");
        assertThat(outcome()).hasValue(Outcome.ARRIVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"ARRIVED", "RETURNED", "LOST"})
    void believesTheCarrierRatherThanWhatIsPresumed(Ending how) {
        begun(Milestone.HANDED_OVER, "2026-03-01T23:00");
        ended(how, "2026-04-02T20:00");
        presumedLostOn = DAY;

        assertThat(outcome()).map(Outcome::name).hasValue(how.name());
    }

    @Test
    void countsNoneThatWasCancelledAndLeavesALostOneLostThatIsLookedForNoMore() {
        begun(Milestone.HANDED_OVER, "2026-03-01T23:00");
        presumedLostOn = DAY;
        before = counted().orElseThrow();
        presumedLostOn = null;
        ended(Ending.OUT_OF_SIGHT, "2026-04-02T20:00");

        assertThat(counted()).hasValue(before);
        before = null;
        assertThat(counted()).isEmpty();
        assertThat(CountingPolicy.age(trip(), DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03T08:00,", "2026-04-02T08:00, 0", "2025-12-03T08:00, 120", "2025-12-02T08:00,"})
    void followsThoseUnderWaySinceTheirHandOverFor120Days(String handedOver, @Nullable Integer age) {
        begun(Milestone.SHIPPED, "2025-12-01T08:00");
        begun(Milestone.HANDED_OVER, handedOver);

        assertThat(CountingPolicy.age(trip(), DAY)).isEqualTo(Optional.ofNullable(age));
    }
}
