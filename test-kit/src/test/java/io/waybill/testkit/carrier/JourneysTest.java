package io.waybill.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JourneysTest {

    private static final Duration DAY = Duration.ofDays(1);

    static Iterable<Journey> all() {
        return Journeys.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void deliversWithinAWeekAndNotTooSoon(Journey journey) {
        assertThat(journey.length()).isBetween(DAY.multipliedBy(5), DAY.multipliedBy(7));
        assertThat(journey.scansAt(journey.length()).getFirst().isDelivery()).isTrue();
        assertThat(journey.steps().getFirst().after()).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void answersProperlyAgainBeforeTheEnd(Journey journey) {
        assertThat(journey.refusalAt(journey.length().minus(DAY))).isEmpty();
    }

    /** Carriers mean the day alone when they write midnight. */
    @ParameterizedTest
    @MethodSource("all")
    void scansAtMinutesThatNoMidnightFallsOn(Journey journey) {
        assertThat(journey.steps().stream().skip(1))
                .allSatisfy(step -> assertThat(step.after().toMinutesPart()).isNotZero());
    }

    @Test
    void keepsBackAScanUntilALaterOneIsKnown() {
        var journey = Journeys.lateDuplicatedAndReordered(Journeys.LATE_DUPLICATED_AND_REORDERED);
        var late = journey.steps().get(2);
        var later = journey.steps().get(3);

        assertThat(journey.scansAt(later.after())).contains(later).doesNotContain(late);
        assertThat(journey.scansAt(later.after().plus(DAY))).contains(later, late);
    }

    @Test
    void leavesTheCarrierDownForADay() {
        var journey = Journeys.carrierDownForAWhile(Journeys.CARRIER_DOWN_FOR_A_WHILE);

        for (var hour = 48; hour < 74; hour++) {
            assertThat(journey.refusalAt(Duration.ofHours(hour))).isPresent();
        }
        assertThat(journey.refusalAt(Duration.ofHours(74))).isEmpty();
    }
}
