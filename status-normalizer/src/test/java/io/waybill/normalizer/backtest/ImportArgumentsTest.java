package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportArgumentsTest {

    @Test
    void takesWhatIsTyped() {
        assertThat(ImportArguments.parse(List.of(
                        "a.csv",
                        "--country",
                        "br",
                        "--carrier",
                        "Some_Post",
                        "--merchant",
                        "demo",
                        "b.csv",
                        "--again")))
                .isEqualTo(new ImportArguments(
                        List.of(Path.of("a.csv"), Path.of("b.csv")), "BR", "Some_Post", "demo", false, true));
        assertThat(ImportArguments.parse(List.of("a.csv", "--any-carrier")))
                .isEqualTo(new ImportArguments(List.of(Path.of("a.csv")), null, null, null, true, false));
    }

    @Test
    void saysWhatIsWrong() {
        refuses("a file", "--country", "BR");
        refuses("not BRA", "a.csv", "--country", "bra");
        refuses("--country needs a value", "a.csv", "--country");
        refuses("there is no --contry", "a.csv", "--contry", "BR");
    }

    private static void refuses(String why, String... words) {
        assertThatThrownBy(() -> ImportArguments.parse(List.of(words)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
