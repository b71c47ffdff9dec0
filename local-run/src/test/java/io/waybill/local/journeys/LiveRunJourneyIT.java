package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.MachineClock;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journeys;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code ./waybill up --live} with a carrier at another address, ended in every way there is. Beside the others: it has a
 * system of its own, and mostly waits.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(WholeSystem.class)
class LiveRunJourneyIT {

    private static final String STARTED = "Ctrl-C ends everything";
    private static final String NUMBER = DhlNumbers.identcodes(7).findFirst().orElseThrow();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    private CarrierSimulator carrier;
    private CommandLine waybill;
    private Path said;
    private Process up;

    /** Ten services that start at once would only wait for each other. */
    @BeforeAll
    static void behindTheSystemOfTheOthers(RunningWaybill others) {
        assertThat(others.topics()).isNotNull();
    }

    @BeforeEach
    void start() throws IOException {
        JourneyHome.keepApps(data);
        var machineTime = MachineClock.time();
        carrier = CarrierSimulator.start(FreePort.pick(), "a-real-key", machineTime);
        carrier.play(Journeys.smooth(NUMBER), machineTime.instant().minus(Duration.ofDays(7)));
        waybill = new CommandLine(
                data,
                Map.of(
                        "WAYBILL_DHL_KEY",
                        "a-real-key",
                        "WAYBILL_DHL_URL",
                        carrier.baseUri().toString()));
        said = data.resolve("said.txt");
        startLive();
    }

    @AfterEach
    void end() {
        up.destroy();
        up.onExit().join();
        carrier.close();
    }

    @Test
    void followsAParcelAndSurvivesWhatEndsIt() throws Exception {
        var tracked = waybill.run("track", NUMBER, "--carrier", "dhl", "--email", "ada@example.org");
        assertThat(tracked.errors()).isEmpty();
        var page = URI.create(tracked.out().strip());
        awaitOnPage(page, "delivered");

        var another = waybill.run("up", "--ports", "free");
        assertThat(another.exitCode()).isEqualTo(1);
        assertThat(another.errors()).contains("Waybill runs here already");

        processes().get("order-service").destroyForcibly();
        await().atMost(Duration.ofMinutes(2)).until(() -> hasSaid("order-service was ended by signal 9"));
        awaitOnPage(page, "delivered");

        killWithoutGoodbye();
        startLive();
        assertThat(Files.readString(said)).contains("Ended what an earlier run left behind");
        assertThat(waybill.run("track", NUMBER).out().strip()).matches(".*/t/.+");

        var processes = processes().values();
        new ProcessBuilder("kill", "-INT", String.valueOf(up.pid())).start().waitFor();
        await().atMost(Duration.ofMinutes(1)).until(() -> !up.isAlive());
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(pids()).doesNotExist();
        assertThat(waybill.run("track", NUMBER).errors()).contains("Waybill does not run here");
    }

    private void startLive() throws IOException {
        up = waybill.start(said, "up", "--live", "--ports", "free");
        // It gives up by itself, after five minutes without an answer of a service.
        await("what up says").atMost(Duration.ofMinutes(10)).until(() -> hasSaid(STARTED) || !up.isAlive());
        assertThat(said).content().contains(STARTED);
    }

    /** The guard too, which would otherwise clear up behind it. */
    private void killWithoutGoodbye() {
        var guard = up.toHandle()
                .children()
                .filter(child ->
                        child.info().arguments().stream().flatMap(Stream::of).anyMatch("waybill-guard"::equals))
                .toList();
        assertThat(guard).hasSize(1);
        guard.forEach(ProcessHandle::destroyForcibly);
        up.destroyForcibly().onExit().join();
    }

    /** Of the run, by name, as far as they run. */
    private Map<String, ProcessHandle> processes() throws IOException {
        var processes = new HashMap<String, ProcessHandle>();
        for (var line : Files.readAllLines(pids())) {
            var words = line.split(" ");
            ProcessHandle.of(Long.parseLong(words[1])).ifPresent(process -> processes.put(words[0], process));
        }
        return processes;
    }

    private Path pids() {
        return data.resolve("live/pids");
    }

    private boolean hasSaid(String words) throws IOException {
        return Files.readString(said).contains(words);
    }

    private static void awaitOnPage(URI page, String words) {
        await(words + " on " + page)
                .atMost(Duration.ofMinutes(2))
                .ignoreException(ConnectException.class)
                .until(() -> get(page).contains(words));
    }

    private static String get(URI page) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
