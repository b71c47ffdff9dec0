package io.waybill.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import io.waybill.local.Home;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Running;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside a run of which no service was built, so that none answers. */
class DeadListTest {

    private static final String REPOSITORY = "waybill.repository";

    @TempDir
    private Path folder;

    @BeforeEach
    void run() throws IOException {
        System.setProperty(REPOSITORY, folder.toString());
        Running.here(Ports.USUAL, false).announce(Home.here());
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty(REPOSITORY);
    }

    @Test
    void saysWhomItAsksWhereItAsksAll() {
        var result = CommandResult.of("dead list");

        assertThat(result.errors())
                .startsWith("Asking order-service, 1 of 5")
                .contains("order-service has no runnable jar");
    }

    @Test
    void asksOneWithoutAWord() {
        assertThat(CommandResult.of("dead list claims-service").errors())
                .startsWith("claims-service has no runnable jar");
    }

    @Test
    void asksNobodyWhereNothingRuns() throws IOException {
        Running.withdraw(Home.here());

        assertThat(CommandResult.of("dead list").errors()).startsWith("Waybill does not run here");
    }
}
