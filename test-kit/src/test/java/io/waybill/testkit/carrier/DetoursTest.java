package io.waybill.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private static Duration longestSilence(Journey journey) {
        var steps = journey.steps();
        var silences = new ArrayList<Duration>();
        for (int i = 1; i < steps.size(); i++) {
            silences.add(steps.get(i).after().minus(steps.get(i - 1).after()));
        }
        return silences.stream().max(Duration::compareTo).orElseThrow();
    }
}
