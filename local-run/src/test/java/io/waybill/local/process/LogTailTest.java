package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void givesTheLastLinesOfALongFile() throws IOException {
        var log = log(IntStream.rangeClosed(1, 20_000));
        assertThat(LogTail.last(log, 2)).containsExactly("line 19999", "line 20000");
    }

    @Test
    void givesAllOfAShortFile() throws IOException {
        assertThat(LogTail.last(log(IntStream.of(1)), 20)).containsExactly("line 1");
    }

    @Test
    void leavesOutWhatIsSaidWhileAllIsWell() throws IOException {
        var log = Files.writeString(folder.resolve("it.log"), """
                2026-11-27T09:00:00.000Z  INFO 7 --- [poller] o.a.k.c.c.KafkaConsumer : Seeking to offset 5 for partition
                2026-11-27T09:00:00.500Z  INFO 7 --- [poller] o.a.k.c.c.ConsumerConfig : ConsumerConfig values:
                \tssl.protocol = TLSv1.3

                2026-11-27T09:00:01.000Z  WARN 7 --- [poller] i.w.p.Polling : late
                2026-11-27 09:00:02,000 INFO  o.a.kafka started
                Exception in thread "main" java.lang.IllegalStateException: INFO is no level here
                """);
        assertThat(LogTail.last(log, 20)).hasSize(2).noneMatch(line -> line.matches(".*(Seeking|ssl).*|"));
    }

    @Test
    void saysWhyThereAreNone() {
        assertThat(LogTail.last(folder.resolve("missing"), 20))
                .singleElement()
                .asString()
                .contains("missing");
    }

    private Path log(IntStream numbers) throws IOException {
        return Files.writeString(
                folder.resolve("it.log"),
                numbers.mapToObj(number -> "line " + number).collect(Collectors.joining("\n")));
    }
}
