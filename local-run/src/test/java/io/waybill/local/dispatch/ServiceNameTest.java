package io.waybill.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import io.waybill.local.system.Service;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceNameTest {

    @Test
    void namesAll() {
        var names = Arrays.stream(Service.values()).map(Service::moduleName).collect(Collectors.joining(", "));
        assertThat(ServiceName.ALL.replace(" or ", ", ")).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead", "dead list", "dead show", "dead replay", "offsets", "restored"})
    void isWhatHelpTells(String command) {
        assertThat(CommandResult.help(command)).contains(ServiceName.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead", "dead replay", "restored"})
    void comesWithWhatExitCodesMean(String command) {
        assertThat(CommandResult.help(command)).contains("Exit codes:", " 0 ", " 1 ", " 2 ");
    }
}
