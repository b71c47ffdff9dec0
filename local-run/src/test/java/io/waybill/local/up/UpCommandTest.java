package io.waybill.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "up --live --once | --live goes with neither --once nor --speed",
                "up --live --speed 2 | --live goes with neither --once nor --speed",
                "up --speed 0 | --speed is a number above 0, not 0.0",
                "up --speed fast | 'fast' is not a double",
                "up --ports 80 | expected one of [usual, free]"
            })
    void refusesWhatCannotBe(String line, String complaint) {
        var result = CommandResult.of(line);
        assertThat(result.errors()).contains(complaint);
        assertThat(result.exitCode()).isEqualTo(2);
    }
}
