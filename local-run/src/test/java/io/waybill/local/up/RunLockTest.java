package io.waybill.local.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.local.Home;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @Test
    void isFreeAgainWhenTheRunHasEnded(@TempDir Path folder) throws IOException {
        var home = new Home(folder, folder, folder);
        RunLock.take(home).close();
        assertThatCode(() -> RunLock.take(home).close()).doesNotThrowAnyException();
    }

    @Test
    void saysWhatToDoWhileAnotherOneRuns(@TempDir Path folder) throws IOException {
        var home = new Home(folder, folder, folder);
        try (var _ = RunLock.take(home)) {
            assertThatThrownBy(() -> RunLock.take(home)).hasMessageContaining("./waybill up --ports free");
        }
    }
}
