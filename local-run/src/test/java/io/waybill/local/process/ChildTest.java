package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    private Path folder;

    @Test
    void saysHowItEndedAndWhatItSaidLast() throws IOException {
        var child = shell("echo one; echo two >&2; exit 3");
        child.onExit().join();
        assertThat(child.lastWords()).contains("it ended with exit code 3", "one", "two", log().toString());
    }

    @Test
    void namesTheSignalThatEndedIt() throws IOException {
        var child = shell("sleep 60");
        child.kill();
        assertThat(child.lastWords()).contains("it was ended by signal 9");
    }

    @Test
    void namesItsLogOnlyWhereThatHasNothingOfWhatWentWrong() throws IOException {
        var child = shell("echo '2026-11-27T09:00:00.000Z  INFO 7 --- Seeking to offset'; kill -9 $$");
        child.onExit().join();
        assertThat(child.lastWords())
                .startsWith("it was ended by signal 9. Its log, " + log())
                .doesNotContain("Seeking");
    }

    @Test
    void doesNotHearTheTerminalsCtrlC() throws IOException, InterruptedException {
        var child = shell("echo up; sleep 60");
        await().until(() -> Files.readString(log()).contains("up"));
        new ProcessBuilder("kill", "-INT", String.valueOf(child.handle().pid()))
                .start()
                .waitFor();
        assertThat(child.onExit()).isNotDone();
        child.stop(Duration.ofSeconds(5));
        assertThat(child.lastWords()).contains("signal 15");
    }

    @Test
    void endsWhatDoesNotWantToEndAndWhatThatHasStarted() throws IOException {
        var child = shell("trap '' TERM; sleep 60 & echo $! > " + folder.resolve("pid") + "; echo up; wait; sleep 60");
        await().until(() -> Files.readString(log()).contains("up"));
        var grandchild = ProcessHandle.of(
                        Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                .orElseThrow();
        child.stop(Duration.ofMillis(200));
        assertThat(child.isAlive()).isFalse();
        await().until(() -> !grandchild.isAlive());
    }

    private Child shell(String script) throws IOException {
        return Child.start("it", List.of("sh", "-c", script), Map.of(), log());
    }

    private Path log() {
        return folder.resolve("it.log");
    }
}
