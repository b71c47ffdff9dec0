package io.waybill.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaybillTest {

    @Test
    void saysWhichCommandsThereAre() {
        assertThat(Waybill.commandLine().getUsageMessage())
                .contains(
                        "up",
                        "publish",
                        "track",
                        "token",
                        "offsets",
                        "dead",
                        "restored",
                        "read",
                        "normalize",
                        "import",
                        "detect");
    }

    @Test
    void refusesAnUnknownCommand() {
        var result = CommandResult.of("fly");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("fly");
    }
}
