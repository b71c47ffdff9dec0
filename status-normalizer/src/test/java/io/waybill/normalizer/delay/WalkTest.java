package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.CARRIER_DELAY;
import static io.waybill.events.delays.DelayRule.NO_FIRST_SCAN;
import static io.waybill.events.delays.DelayRule.NUMBER_MISSING;
import static io.waybill.events.delays.DelayRule.PRESUMED_LOST;
import static io.waybill.events.delays.DelayRule.PROMISE_MISSED;
import static io.waybill.events.delays.DelayRule.STALLED;
import static io.waybill.normalizer.delay.Situations.PROMISE;
import static io.waybill.normalizer.delay.Situations.PROMISE_OVER;
import static io.waybill.normalizer.delay.Situations.SHIPPED;
import static io.waybill.normalizer.delay.Situations.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.events.orderevents.DateRange;
import io.waybill.normalizer.delay.Course.Point;
import io.waybill.normalizer.threshold.ThresholdBook;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {

    private static final Instant LATE = SHIPPED.plus(Duration.ofDays(60));

    @Test
    void tellsAStoryAsItWouldHaveBeenTold() {
        var alarms = Walk.along(
                List.of(stop(0, null), stop(1, Detail.ACCEPTED), stop(8, Detail.MOVING), stop(9, Detail.SIGNED)),
                ThresholdBook.USUAL,
                LATE);

        assertThat(alarms)
                .containsExactly(
                        new Walk.Alarm(PROMISE_MISSED, 1, 1, PROMISE_OVER), new Walk.Alarm(STALLED, 1, 1, day(6)));
    }

    @Test
    void goesByChangedThresholds() {
        var stops = List.of(stop(0, null), stop(1, Detail.ACCEPTED), stop(5, Detail.MOVING), stop(9, Detail.SIGNED));

        assertThat(Walk.along(
                        stops, ThresholdBook.USUAL.changed(Map.of("stalled", "3d", "promise-grace", "off")), LATE))
                .containsExactly(new Walk.Alarm(STALLED, 1, 1, day(4)), new Walk.Alarm(STALLED, 2, 1, day(8)));
        assertThat(Walk.along(stops, ThresholdBook.USUAL.changed(Map.of("promise-grace", "off")), LATE))
                .isEmpty();
    }

    @Test
    void goesOnAfterTheLastScanUntilTheEnd() {
        var stops = List.of(stop(0, null), stop(1, Detail.DELAYED_WEATHER));
        var book = ThresholdBook.USUAL.changed(Map.of("promise-grace", "off"));

        assertThat(Walk.along(stops, book, LATE))
                .containsExactly(
                        new Walk.Alarm(CARRIER_DELAY, 1, 1, day(1)),
                        new Walk.Alarm(CARRIER_DELAY, 1, 2, day(4)),
                        new Walk.Alarm(STALLED, 1, 1, day(6)),
                        new Walk.Alarm(PRESUMED_LOST, 1, 1, day(22)));
        assertThat(Walk.along(stops, book, day(6))).hasSize(2);
    }

    /** Of 5 days without a word the last hours are those until the next question. */
    @ParameterizedTest
    @CsvSource({"PT-1H, PT1H, 0", "PT-1H, PT25H, 1", "PT1H, PT2H, 1", "PT0S, PT24H, 0"})
    void hearsByALookWhatHadHappenedAndWasHeardSoonAfter(Duration happened, Duration heard, int alarms) {
        var silentUntil = day(6);
        var moving = subject(7, Detail.MOVING, consignment());
        var stops = List.of(
                stop(0, null),
                stop(1, Detail.ACCEPTED),
                new Walk.Stop(silentUntil.plus(heard), silentUntil.plus(happened), moving));

        assertThat(Walk.along(stops, ThresholdBook.USUAL.changed(Map.of("promise-grace", "off")), day(9)))
                .hasSize(alarms);
    }

    @Test
    void waitsForNumbersAndFirstScans() {
        var book = ThresholdBook.USUAL.changed(Map.of("promise-grace", "off"));

        assertThat(Walk.along(List.of(stop(0, null)), book, day(4)))
                .extracting(Walk.Alarm::rule)
                .containsExactly(NO_FIRST_SCAN);
        var unnumbered = subject(0, null, consignment().carrying(null));
        assertThat(Walk.along(List.of(new Walk.Stop(day(0), day(0), unnumbered)), book, day(4)))
                .extracting(Walk.Alarm::rule, Walk.Alarm::level)
                .containsExactly(tuple(NUMBER_MISSING, 1), tuple(NUMBER_MISSING, 2));
    }

    @Test
    void knowsWhoCameInTimeAfterAll() {
        assertThat(Walk.keptItsPromise(subject(3, Detail.SIGNED, consignment())))
                .isTrue();
        assertThat(Walk.keptItsPromise(subject(4, Detail.SIGNED, consignment())))
                .isFalse();
        assertThat(Walk.keptItsPromise(subject(3, Detail.MOVING, consignment())))
                .isFalse();
        assertThat(Walk.keptItsPromise(
                        subject(3, Detail.SIGNED, new Consignment(SHIPPED, null, "DE", null, null, "1"))))
                .isFalse();
    }

    private static Consignment consignment() {
        return new Consignment(SHIPPED, null, "DE", new DateRange(PROMISE.from(), PROMISE.to()), null, "1");
    }

    private static Walk.Stop stop(int day, @Nullable Detail detail) {
        return new Walk.Stop(day(day), day(day), subject(day, detail, consignment()));
    }

    private static Subject subject(int day, @Nullable Detail detail, Consignment consignment) {
        var unheard = consignment.trackingNumber() == null ? null : Detail.NOT_YET_KNOWN.meaning();
        return new Subject(
                UUID.fromString("0199c0de-0000-7000-8000-0123456789ab"),
                "demo",
                false,
                consignment,
                detail == null ? unheard : detail.meaning(),
                detail == null ? null : Situations.news(day(day)),
                detail == null ? Course.UNKNOWN : new Course(List.<Point>of(point(detail, day(day)))),
                Expectation.UNKNOWN,
                List.of("dhl"),
                DelayTimer.STOPPED,
                null);
    }

    private static Instant day(int day) {
        return SHIPPED.plus(Duration.ofDays(day));
    }
}
