package io.waybill.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import io.waybill.local.Home;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoredCommandTest {

    private static final String REPOSITORY = "waybill.repository";

    @TempDir
    private Path folder;

    @BeforeEach
    void runInAFolderOfItsOwn() {
        System.setProperty(REPOSITORY, folder.toString());
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty(REPOSITORY);
    }

    @Test
    void waitsForTheEndOfUp() throws IOException {
        try (var _ = RunLock.take(Home.here())) {
            var result = CommandResult.of("restored order-service");

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.errors())
                    .contains("End ./waybill up first, with Ctrl-C")
                    .doesNotContain("WAYBILL_DATA");
        }
    }
}
