package io.waybill.testkit.faults;

import static org.awaitility.Awaitility.await;

import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.KafkaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A broker of one test's own in a process of its own, stopped or killed and started again with what it had. */
public final class OwnBroker implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private Process process;

    private OwnBroker(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        this.process = spawn();
        // A JVM that ends in the middle of a test closes nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    public static OwnBroker start() throws IOException {
        return new OwnBroker(TestInfrastructure.sweptDirectory("waybill-own-kafka"), FreePort.pick());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** With SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As an operator would. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** It stands still, with SIGSTOP: takes connections and answers nothing. */
    public void freeze() throws IOException {
        signal("STOP");
    }

    /** It goes on where it stood, with what was sent to it meanwhile. */
    public void thaw() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .onExit()
                .join();
    }

    public void startAgain() throws IOException {
        process = spawn();
    }

    @Override
    public void close() {
        kill();
    }

    private Process spawn() throws IOException {
        var log = directory.resolve("broker.log");
        var spawned = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName(),
                        directory.resolve("data").toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await("broker").atMost(STARTED_WITHIN).until(() -> takesRecords(spawned, log));
        return spawned;
    }

    private static boolean takesRecords(Process spawned, Path log) {
        try {
            var said = Files.readString(log);
            if (!spawned.isAlive()) {
                throw new IllegalStateException("the broker ended: " + said);
            }
            return said.contains("Kafka takes records");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
