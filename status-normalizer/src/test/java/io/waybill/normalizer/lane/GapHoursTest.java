package io.waybill.normalizer.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapHoursTest {

    private static Counts gaps(Map<Integer, Integer> byHours) {
        var gaps = GapHours.none();
        byHours.forEach((hours, many) -> gaps.add(GapHours.step(hours), many));
        return gaps;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "71, 71",
        "72, 72",
        "77, 72",
        "78, 73",
        "239, 99",
        "240, 100",
        "263, 100",
        "264, 101",
        "959, 129",
        "960, 130",
        "9000, 130"
    })
    void growWithTheGap(int hours, int step) {
        assertThat(GapHours.step(hours)).isEqualTo(step);
    }

    @Test
    void areSpreadOverTheirStep() {
        assertThat(GapHours.reachedByAllBut(0.5, gaps(Map.of(11, 10)))).isEqualTo(11.5);
        // The 97th of 100 is the first of 4 in a step from 96 to 102.
        assertThat(GapHours.reachedByAllBut(0.03, gaps(Map.of(1, 96, 100, 4)))).isEqualTo(97.5);
        // One of the two in the step from 240 to 264.
        assertThat(GapHours.reachedByAllBut(0.5, gaps(Map.of(250, 2)))).isEqualTo(252.0);
        assertThat(GapHours.reachedByAllBut(0.5, gaps(Map.of(5000, 2)))).isEqualTo(960.0);
    }

    @Test
    void areNoneWhereThereAreNone() {
        assertThat(GapHours.reachedByAllBut(0.5, GapHours.none())).isZero();
    }
}
