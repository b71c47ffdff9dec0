package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAlgorithmTest {

    @ParameterizedTest
    @CsvSource({
        "MOD7, 331881002, 5",
        "MOD7, 935657989, 0",
        "IDENTCODE, 47080020493, 2",
        "IDENTCODE, 42347572948, 5",
        "GS1, 0034043429213510005, 6",
        "GS1, 702321003941460, 4",
        "GS1, 926129028910418513605, 8",
        "GS1, 95779401504132, 3",
        "MOD10_DOUBLE, 5R8939035756712, 7",
        "MOD10_DOUBLE, XX3150YW4407002, 3",
        "MOD10_DOUBLE, 150623562, 0",
        "LUHN, 32059546393, 8",
        "LUHN, 8000328037, 9",
        "WEIGHTS_3_1_7, 98657878885, 5",
        "WEIGHTS_3_1_7, 73848888243, 8",
        "WEIGHTS_1_7_3, 0077901797269, 7",
        "S10, 12345678, 5",
        "S10, 29034617, 5",
        "S10, 00000008, 0",
    })
    void acceptsOneDigitAndNoOther(CheckAlgorithm algorithm, String serial, char digit) {
        assertThat(IntStream.rangeClosed('0', '9').mapToObj(c -> (char) c))
                .filteredOn(other -> algorithm.of(serial, other) == CheckDigit.VALID)
                .containsExactly(digit);
    }

    @ParameterizedTest
    @CsvSource({"008182709980000020045327276, N", "09980000020034, D"})
    void checksDpdWithALetter(String serial, char letter) {
        assertThat(CheckAlgorithm.MOD37_36.of(serial, letter)).isEqualTo(CheckDigit.VALID);
        assertThat(CheckAlgorithm.MOD37_36.of(serial, 'E')).isEqualTo(CheckDigit.INVALID);
    }

    @Test
    void knowsNoOther() {
        assertThat(CheckAlgorithm.named("mod10-double")).isEqualTo(CheckAlgorithm.MOD10_DOUBLE);
        assertThatIllegalArgumentException().isThrownBy(() -> CheckAlgorithm.named("crc"));
    }
}
