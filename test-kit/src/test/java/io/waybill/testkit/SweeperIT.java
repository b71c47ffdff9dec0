package io.waybill.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweeperIT {

    @Test
    void leavesNothingBehindWhenItsJvmIsKilled() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jvm = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), StartsPostgresAndWaits.class.getName())
                .redirectErrorStream(true)
                .start();
        try (var output = jvm.inputReader(StandardCharsets.UTF_8)) {
            var directory = Path.of(output.readLine()).getParent();
            var postmaster = Long.parseLong(output.readLine());
            assertThat(ProcessHandle.of(postmaster)).isPresent();

            jvm.toHandle().destroyForcibly();

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(ProcessHandle.of(postmaster)).isEmpty();
                assertThat(Files.exists(directory)).isFalse();
            });
        }
    }

    static final class StartsPostgresAndWaits {

        public static void main(String[] arguments) throws Exception {
            var postgres = TestInfrastructure.postgres();
            try (var connection = postgres.superuser();
                    var row = connection.createStatement().executeQuery("show data_directory")) {
                row.next();
                System.out.println(row.getString(1));
            }
            System.out.println(postgres.pid());
            Thread.currentThread().join();
        }
    }
}
