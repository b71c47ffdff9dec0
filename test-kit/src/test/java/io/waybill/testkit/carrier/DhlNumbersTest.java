package io.waybill.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DhlNumbersTest {

    @Test
    void givesTheSameNumbersForTheSameSeed() {
        assertThat(DhlNumbers.identcodes(7).limit(100))
                .containsExactlyElementsOf(DhlNumbers.identcodes(7).limit(100).toList());
        assertThat(DhlNumbers.identcodes(7).limit(1).toList())
                .isNotEqualTo(DhlNumbers.identcodes(8).limit(1).toList());
    }

    @Test
    void givesNoNumberTwice() {
        assertThat(DhlNumbers.identcodes(1).limit(100_000)).doesNotHaveDuplicates();
        assertThat(DhlNumbers.waybills(1).limit(100_000)).doesNotHaveDuplicates();
    }

    @Test
    void checksIdentcodesByWeightsFourAndNine() {
        assertThat(DhlNumbers.identcodes(42).limit(1000)).allSatisfy(number -> {
            assertThat(number).matches("\\d{12}");
            assertThat(weighted(number, 4, 9, 1)).isZero();
        });
    }

    @Test
    void checksSsccsAsGs1Does() {
        assertThat(DhlNumbers.ssccs(42).limit(1000)).allSatisfy(number -> {
            assertThat(number).matches("00340434\\d{12}");
            assertThat(weighted(number, 3, 1, 1)).isZero();
        });
    }

    @Test
    void checksWaybillsModuloSeven() {
        assertThat(DhlNumbers.waybills(42).limit(1000)).allSatisfy(number -> {
            assertThat(number).matches("\\d{10}");
            assertThat(Long.parseLong(number.substring(0, 9)) % 7).isEqualTo(number.charAt(9) - '0');
        });
    }

    /** Numbers that DHL gave out; they show that the checks above are DHL's. */
    @ParameterizedTest
    @ValueSource(strings = {"470800204932", "423475729485", "422891590640"})
    void agreesWithRealIdentcodes(String number) {
        assertThat(weighted(number, 4, 9, 1)).isZero();
    }

    @Test
    void agreesWithTheNumbersOfTheJourneys() {
        assertThat(weighted(Journeys.SMOOTH, 4, 9, 1)).isZero();
        assertThat(weighted(Journeys.LATE_DUPLICATED_AND_REORDERED, 3, 1, 1)).isZero();
        assertThat(Long.parseLong(Journeys.CARRIER_DOWN_FOR_A_WHILE.substring(0, 9)) % 7)
                .isEqualTo(Journeys.CARRIER_DOWN_FOR_A_WHILE.charAt(9) - '0');
    }

    /** The sum modulo ten, the check digit (weight {@code last}) included. */
    private static int weighted(String number, int even, int odd, int last) {
        var weights = List.of(even, odd);
        var end = number.length() - 1;
        var sum = IntStream.range(0, end)
                .map(i -> (number.charAt(i) - '0') * weights.get(i % 2))
                .sum();
        return (sum + last * (number.charAt(end) - '0')) % 10;
    }
}
