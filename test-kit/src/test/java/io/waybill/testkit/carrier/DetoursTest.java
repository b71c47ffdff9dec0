package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Scans.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetoursTest {

    private static final String NUMBER = "470825001939";
    private static final Duration DAY = Duration.ofDays(1);

    static List<Journey> all() {
        return Detours.all(NUMBER);
    }

    @ParameterizedTest
    @MethodSource("all")
    void endWithinSixDays(Journey journey) {
        assertThat(journey.length()).isBetween(DAY, DAY.multipliedBy(6));
        assertThat(journey.steps().getFirst().after()).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void scanAtMinutesThatNoMidnightFallsOn(Journey journey) {
        assertThat(journey.steps().stream().skip(1))
                .allSatisfy(step -> assertThat(step.after().toMinutesPart()).isNotZero());
    }

    @Test
    void deliverAllButTheOneThatIsLost() {
        assertThat(all())
                .filteredOn(journey -> !journey.steps().getLast().isDelivery())
                .containsExactly(Detours.lost(NUMBER));
    }

    @Test
    void areSilentAsLongAsTheirNamesSay() {
        assertThat(longestSilence(Detours.stalled(NUMBER))).isBetween(Duration.ofHours(48), Duration.ofHours(60));
        assertThat(longestSilence(Detours.lostAndFound(NUMBER))).isBetween(Duration.ofHours(80), Duration.ofHours(96));
        assertThat(List.of(Detours.late(NUMBER), Detours.toThePickupPoint(NUMBER), Detours.throughCustoms(NUMBER)))
                .allSatisfy(journey -> assertThat(longestSilence(journey)).isLessThan(Duration.ofHours(30)));
    }

    @Test
    void areExpectedAsPlannedUntilTheCarrierKnowsBetter() {
        var late = Detours.late(NUMBER);

        assertThat(day(late, at(0, 1))).contains(3L);
        assertThat(day(late, at(3, 2))).contains(3L);
        assertThat(day(late, at(3, 4))).contains(5L);
        assertThat(day(late, at(5, 15))).contains(5L);
        assertThat(late.expectedAt(at(5, 16))).isEmpty();
    }

    @Test
    void areExpectedNoMoreWhileTheyAreOutOfSight() {
        assertThat(day(Detours.stalled(NUMBER), at(2, 6))).contains(3L);
        assertThat(Detours.stalled(NUMBER).expectedAt(at(3, 4))).isEmpty();
        assertThat(day(Detours.stalled(NUMBER), at(3, 7))).contains(4L);
        assertThat(Detours.lost(NUMBER).expectedAt(at(4, 0))).isEmpty();
        assertThat(day(Detours.lostAndFound(NUMBER), at(4, 21))).contains(5L);
    }

    @Test
    void areNotExpectedAtTheDoorWhereTheyWaitToBeCollected() {
        assertThat(day(Detours.toThePickupPoint(NUMBER), at(3, 15))).contains(3L);
        assertThat(Detours.toThePickupPoint(NUMBER).expectedAt(at(3, 16))).isEmpty();
    }

    @Test
    void areExpectedAgainAfterAnAttemptThatIsRepeated() {
        var journey = Journeys.lateDuplicatedAndReordered(NUMBER);

        assertThat(day(journey, at(1, 0))).contains(4L);
        assertThat(day(journey, at(4, 15))).contains(5L);
        assertThat(day(Journeys.smooth(NUMBER), at(0, 1))).contains(5L);
    }

    private static Optional<Long> day(Journey journey, Duration elapsed) {
        return journey.expectedAt(elapsed).map(Duration::toDays);
    }

    private static Duration longestSilence(Journey journey) {
        var steps = journey.steps();
        var silences = new ArrayList<Duration>();
        for (int i = 1; i < steps.size(); i++) {
            silences.add(steps.get(i).after().minus(steps.get(i - 1).after()));
        }
        return silences.stream().max(Duration::compareTo).orElseThrow();
    }
}
