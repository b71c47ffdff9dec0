package io.waybill.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.OnePartition.Sent;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.reading.ReadersLifecycle;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.testkit.postgres.Database;
import io.waybill.testkit.postgres.Databases;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Parking while processes and servers die. */
@Tag("faults")
class ParkingFaultIT {

    private static final String SHIPMENTS = Topics.SHIPMENTS.name();
    private static final int PARTITION = 4;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private final UUID shipment = UUID.randomUUID();
    private final String poison = "poison-" + shipment;

    /** The topics, before anything is sent to them. */
    @BeforeAll
    static void createTopics() {
        try (var parrot = Parrots.start("first", TestInfrastructure.database("first"))) {
            await().atMost(LONG)
                    .until(() ->
                            parrot.getBean(ReadersLifecycle.class).troubles().isEmpty());
        }
    }

    private static JdbcClient jdbc(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.name() + "_worker", database.workerPassword()));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static OrderShipped shipped(UUID shipment, String merchant) {
        return KitIT.shipped(shipment, merchant);
    }

    private List<Sent> story() {
        return List.of(
                new Sent(shipped(shipment, poison), 1),
                new Sent(shipped(shipment, "second"), 2),
                new Sent(shipped(shipment, "third"), 3));
    }

    private List<Sent> batch(List<OrderShipped> others) {
        var batch = new ArrayList<Sent>();
        others.forEach(other -> batch.add(new Sent(other, 1)));
        batch.addAll(batch.size() / 2, story());
        return batch;
    }

    private static List<OrderShipped> others() {
        return IntStream.range(0, 30).mapToObj(_ -> KitIT.shipped("demo")).toList();
    }

    private static List<Integer> times(JdbcClient jdbc, List<OrderShipped> events) {
        return events.stream()
                .map(event -> jdbc.sql("select coalesce(sum(times), 0) from heard where shipment_id = ?")
                        .param(event.shipmentId())
                        .query(Integer.class)
                        .single())
                .toList();
    }

    /** By this service; others may hear of the same parcel. */
    private List<String> said(String service) {
        return new TestTopic(Topics.STATUSES.name())
                .records(shipment.toString()).stream()
                        .filter(record -> new String(
                                        record.headers().lastHeader("ce_source").value())
                                .equals("/waybill/" + service))
                        .map(record -> JsonMapper.shared()
                                .readTree(record.value())
                                .path("merchantId")
                                .asString())
                        .toList();
    }

    private static void awaitHeld(Path log, String point) {
        await().atMost(LONG).until(() -> Files.readString(log).contains("Held at " + point));
    }

    /** SIGKILL between the parking and its commit, then between the release and its commit. */
    @Test
    void parksAndReleasesOnceHoweverOftenItIsKilled() throws Exception {
        var database = TestInfrastructure.database("killed");
        var log = folder.resolve("killed.log");
        var others = others();
        var unbearable = "--parrot.unbearable=" + poison;

        var parking = Parrots.spawn("killed", database, log, unbearable, "--waybill.hold-at=reader.before-park");
        try {
            OnePartition.send(SHIPMENTS, PARTITION, batch(others));
            awaitHeld(log, "reader.before-park");
            assertThat(count(jdbc(database), "parked_key")).isZero();
        } finally {
            parking.destroyForcibly().waitFor();
        }
        var parked = Parrots.spawn("killed", database, log, unbearable);
        try {
            await().atMost(LONG).until(() -> count(jdbc(database), "parked_record") == 3);
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(times(jdbc(database), others)).containsOnly(1));
        } finally {
            parked.destroyForcibly().waitFor();
        }
        jdbc(database).sql("update parked_key set again = true").update();
        var releasing = Parrots.spawn("killed", database, log, "--waybill.hold-at=reader.before-release");
        try {
            awaitHeld(log, "reader.before-release");
            assertThat(count(jdbc(database), "parked_record")).isEqualTo(3);
        } finally {
            releasing.destroyForcibly().waitFor();
        }
        try (var last = Parrots.start("killed", database)) {
            await().atMost(LONG)
                    .until(() -> last.getBean(ParkedKeys.class).all().isEmpty());
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(said("killed")).containsExactly(poison, "second", "third"));
            assertThat(times(jdbc(database), others)).containsOnly(1);
        }
    }

    @Test
    void parksNothingWhenPostgresqlIsKilledInMidBatch() throws Exception {
        var directory = folder.resolve("postgres");
        var port = FreePort.pick();
        var server = new AtomicReference<>(PostgresServer.start(directory, port));
        var database = new Databases(server.get()).create("lost", "owner", "app", "worker");
        try (var parrot = Parrots.start("lost", database)) {
            var parroting = parrot.getBean(Parroting.class);
            parroting.mishaps.put(poison, () -> kill(server.get()));
            var others = others();
            OnePartition.send(SHIPMENTS, PARTITION, batch(others));

            var readers = parrot.getBean(ReadersLifecycle.class);
            await().atMost(LONG).until(() -> !readers.troubles().isEmpty());
            parroting.mishaps.clear();
            server.set(PostgresServer.start(directory, port));

            await().atMost(LONG)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(times(jdbc(database), others)).containsOnly(1));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(said("lost")).containsExactly(poison, "second", "third"));
            assertThat(count(jdbc(database), "parked_key")).isZero();
        } finally {
            server.get().close();
        }
    }

    private static void kill(PostgresServer server) {
        try {
            server.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second instance comes, takes partitions over, and is alone at last: the queue stays one queue. */
    @Test
    void keepsTheOrderOfAParkedKeyWhenItsPartitionChangesHands() {
        var database = TestInfrastructure.database("twins");
        var unbearable = "--parrot.unbearable=" + poison;
        var one = Parrots.start("twins", database, unbearable);
        try {
            OnePartition.send(SHIPMENTS, PARTITION, story());
            var keys = one.getBean(ParkedKeys.class);
            await().atMost(LONG)
                    .until(() -> keys.all().size() == 1 && keys.all().getFirst().waiting() == 3);
            try (var other = Parrots.start("twins", database)) {
                for (var seq = 4; seq <= 20; seq++) {
                    OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, "m" + seq), seq)));
                }
                one.close();
                for (var seq = 21; seq <= 30; seq++) {
                    OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, "m" + seq), seq)));
                }
                var left = other.getBean(ParkedKeys.class);
                await().atMost(LONG).until(() -> left.all().getFirst().waiting() == 30);

                left.ask(left.all().getFirst().id());
                OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, "m31"), 31)));

                var expected = new ArrayList<>(List.of(poison, "second", "third"));
                IntStream.rangeClosed(4, 31).forEach(seq -> expected.add("m" + seq));
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(said("twins")).containsExactlyElementsOf(expected));
                assertThat(left.all()).isEmpty();
            }
        } finally {
            one.close();
        }
    }
}
