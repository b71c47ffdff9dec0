package io.waybill.kit.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.kit.Parrots;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.faults.OwnPostgres;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.KafkaBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances come and go, in peace and by SIGKILL, every second or two: partitions and the relay's lock change hands. */
@Tag("faults")
class RebalanceStormFaultIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** They live in this JVM; one more is a process, as only that can be killed. */
    private static final int IN_PEACE = 3;

    @TempDir
    Path folder;

    private final Seed seed = Seed.of(RebalanceStormFaultIT.class);
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger killed = new AtomicInteger();
    private volatile boolean ends;

    @FunctionalInterface
    private interface Life {

        void live(Duration lifetime) throws Exception;
    }

    @Test
    void losesNothingAndGetsOnWhileInstancesComeAndGo() throws Exception {
        var directory = TestInfrastructure.sweptDirectory("waybill-own-kafka");
        try (var broker = KafkaBroker.start(directory, FreePort.pick());
                var postgres = OwnPostgres.start()) {
            var database = postgres.database("restless");
            var ledger = new Ledger(database, broker.bootstrapServers(), seed);
            var parrots = Parrots.on(broker.bootstrapServers(), database);
            try (var _ = parrots.start();
                    var flood = Flood.begin(broker.bootstrapServers(), 300)) {
                ledger.awaitHeardMoreThan(0, SOON);
                storm(parrots, ledger);
                flood.end();
                ledger.requireBalance(flood, SOON);
            }
            System.out.printf("%d instances left, %d were killed, %s%n", left.get(), killed.get(), seed);
            assertThat(killed).as("killed, %s", seed).hasPositiveValue();
            assertThat(left).as("left, %s", seed).hasPositiveValue();
        }
    }

    private void storm(Parrots parrots, Ledger ledger) throws Exception {
        try (var threads = Executors.newFixedThreadPool(IN_PEACE + 1)) {
            var all = IntStream.range(0, IN_PEACE + 1)
                    .mapToObj(n -> again(
                            threads, n == 0 ? life -> untilKilled(parrots, life) : life -> inPeace(parrots, life)))
                    .toList();
            try {
                for (var round = 0; round < Seed.rounds(15); round++) {
                    ledger.awaitHeardMoreThan(ledger.heard(), SOON);
                    seed.pause(Duration.ofSeconds(2), Duration.ofSeconds(6));
                }
            } finally {
                ends = true;
            }
            for (var one : all) {
                one.get();
            }
        }
    }

    private Future<?> again(ExecutorService threads, Life life) {
        var lifetimes = IntStream.range(0, 20)
                .mapToObj(_ -> seed.between(Duration.ofMillis(200), Duration.ofSeconds(4)))
                .toList();
        return threads.submit(() -> {
            again(lifetimes, life);
            return true;
        });
    }

    private void again(List<Duration> lifetimes, Life life) throws Exception {
        for (var n = 0; !ends; n++) {
            life.live(lifetimes.get(n % lifetimes.size()));
        }
    }

    private void inPeace(Parrots parrots, Duration lifetime) throws InterruptedException {
        try (var _ = parrots.start()) {
            Seed.letPass(lifetime);
        }
        left.incrementAndGet();
    }

    private void untilKilled(Parrots parrots, Duration lifetime) throws Exception {
        var log = folder.resolve("killed.log");
        var parrot = parrots.spawn(log, "--logging.level.io.waybill.kit.Parrots=INFO");
        try {
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(Files.readString(log)).as("%s", seed).contains("Started Parrots"));
            Seed.letPass(lifetime);
        } finally {
            parrot.destroyForcibly().waitFor();
        }
        killed.incrementAndGet();
    }
}
