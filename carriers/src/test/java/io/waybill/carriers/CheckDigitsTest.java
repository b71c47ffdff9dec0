package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"3318810025", "9356579890", "7777777770", "73891051146", "1099255990", "3821724944"})
    void acceptsDhlExpressWaybills(String number) {
        acceptsOnlyThisDigit(CheckDigits::mod7, number, number.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "3318810010", "3318810011"})
    void refusesOtherTenDigits(String number) {
        assertThat(CheckDigits.mod7(number)).isEqualTo(CheckDigit.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"470800204932", "423475729485", "422891590640"})
    void acceptsIdentcodes(String number) {
        acceptsOnlyThisDigit(CheckDigits::identcode, number, 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00340434292135100056"})
    void acceptsShippingUnits(String number) {
        acceptsOnlyThisDigit(CheckDigits::gs1, number, 19);
    }

    /** The second takes the branch of 11, the last that of 10. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RB123456785GB",
                "LZ290346175CN",
                "FQ087430672GB",
                "EW112720413FR",
                "LY845039167CN",
                "RR000000080DE"
            })
    void acceptsInternationalPost(String number) {
        acceptsOnlyThisDigit(CheckDigits::s10, number, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RR123456789CN", "RB123456784GB"})
    void refusesOtherInternationalPost(String number) {
        assertThat(CheckDigits.s10(number)).isEqualTo(CheckDigit.INVALID);
    }

    private static void acceptsOnlyThisDigit(Function<String, CheckDigit> check, String number, int at) {
        assertThat(IntStream.rangeClosed('0', '9')
                        .mapToObj(digit -> number.substring(0, at) + (char) digit + number.substring(at + 1))
                        .filter(candidate -> check.apply(candidate) == CheckDigit.VALID))
                .containsExactly(number);
    }
}
