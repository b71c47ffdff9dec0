package io.waybill.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** With the settings of {@code ./waybill}, in a JVM of its own. */
class CommandLogTest {

    @Test
    void hasWhatTheTerminalIsSparedOf(@TempDir Path folder) throws IOException, InterruptedException {
        var command = JavaCommand.ofClass(
                List.of("-Dlogback.configurationFile=waybill-logback.xml", "-Dwaybill.repository=" + folder),
                Said.class);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("WAYBILL_DATA");
        var process = builder.start();
        var terminal = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        assertThat(terminal).isEqualToIgnoringWhitespace("before: nothing ERROR org.example all is lost");
        assertThat(Files.readString(folder.resolve(".waybill/logs/waybill.log")))
                .contains("pg_ctl failed");
    }

    /** What the libraries say. */
    static final class Said {

        private Said() {}

        public static void main(String... arguments) {
            var file = Path.of(System.getProperty("waybill.repository"), ".waybill");
            LoggerFactory.getLogger("org.example").warn("nothing to speak of");
            System.out.println("before: " + (Files.exists(file) ? "a file" : "nothing"));
            LoggerFactory.getLogger("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
                    .error("Could not stop postmaster", new IllegalStateException("pg_ctl failed"));
            LoggerFactory.getLogger("org.example").error("all is lost");
        }
    }
}
