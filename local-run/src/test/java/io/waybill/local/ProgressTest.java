package io.waybill.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesALineForWhatIsDoneWhereThereIsNoTerminal() {
        var progress = progress(false);
        progress.begin("Kafka");
        progress.done("Kafka", "127.0.0.1:9092");
        assertThat(written()).matches("  Kafka +\\d+[.,]\\d s  127.0.0.1:9092\\n");
    }

    @Test
    void showsWhatIsAwaitedOnOneLineOfATerminal() {
        var progress = progress(true);
        progress.begin("Kafka");
        progress.begin("PostgreSQL");
        await().until(() -> written().contains("\r\033[K  starting: Kafka 0 s, PostgreSQL 0 s"));
        progress.done("Kafka", "there");
        progress.done("PostgreSQL", "there");
        assertThat(written()).endsWith("there\n").doesNotContain("starting: \n");
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
