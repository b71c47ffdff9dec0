package io.waybill.testkit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessIT {

    @TempDir
    Path directory;

    @Test
    void saysWhenItIsReadyAndEndsOnASignal() throws Exception {
        var port = FreePort.pick();
        var broker = start(port);
        try (var output = broker.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("Kafka takes records at 127.0.0.1:" + port);

            broker.toHandle().destroy();

            assertThat(output.readAllLines()).isEmpty();
            assertThat(broker.onExit().get().exitValue()).isEqualTo(128 + 15);
        } finally {
            broker.destroyForcibly();
        }
    }

    @Test
    void endsWhereItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var broker = start(taken.getLocalPort());
            try (var output = broker.inputReader(StandardCharsets.UTF_8)) {
                assertThat(output.readAllAsString())
                        .contains("at port " + taken.getLocalPort() + ": is either in use?");
                assertThat(broker.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(broker.exitValue()).isNotZero();
            } finally {
                broker.destroyForcibly();
            }
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName(),
                        directory.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .start();
    }
}
