package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.kit.reading.ReadersLifecycle;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.faults.OwnPostgres;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.testkit.postgres.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** PostgreSQL is killed again and again while thousands of scans are taken; a normalizer that lives in peace takes the same. */
@Tag("faults")
class KilledPostgresFaultIT {

    private static final Duration LONG = Duration.ofSeconds(120);

    private final Seed seed = Seed.of(KilledPostgresFaultIT.class);
    private final Observations observations = new Observations(seed.below(Integer.MAX_VALUE));

    @Test
    void comesToTheSameAsIfNothingHadBeen() throws Exception {
        try (var postgres = OwnPostgres.start();
                var broker = broker();
                var calmBroker = broker()) {
            var stormy = postgres.database("stormy");
            try (var _ = start(broker, stormy)) {
                storm(postgres, broker, new StoredParcels(stormy));
                awaitAllTaken(stormy);
                requireEachSaidOnce(broker, stormy);
            }
            var calm = postgres.database("calm");
            try (var _ = start(calmBroker, calm);
                    var producer = Observations.producer(calmBroker.bootstrapServers())) {
                observations.sendAllAgain(producer);
                awaitAllTaken(calm);
            }
            var state = new StoredParcels(stormy).state();
            assertThat(state).as("state, %s", seed).isEqualTo(new StoredParcels(calm).state());
        }
    }

    private static KafkaBroker broker() throws Exception {
        return KafkaBroker.start(TestInfrastructure.sweptDirectory("waybill-own-kafka"), FreePort.pick());
    }

    private static ConfigurableApplicationContext start(KafkaBroker broker, Database database) {
        var arguments = new HashMap<>(TestInfrastructure.serviceProperties(broker.bootstrapServers(), database));
        arguments.put("waybill.database.name", database.name());
        arguments.put("waybill.retention.tick", "1d");
        var normalizer = new SpringApplicationBuilder(NormalizerApplication.class, NormalizerIT.Clock.class)
                .run(arguments.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        var readers = normalizer.getBean(ReadersLifecycle.class);
        await().atMost(LONG).until(() -> readers.troubles().isEmpty());
        return normalizer;
    }

    /** It never lacks work while PostgreSQL runs, so most kills meet it in mid-batch. */
    private void storm(OwnPostgres postgres, KafkaBroker broker, StoredParcels stored) throws Exception {
        try (var producer = Observations.producer(broker.bootstrapServers())) {
            for (var round = 0; round < Seed.rounds(6); round++) {
                for (var more = 0; more < 4; more++) {
                    observations.sendMore(producer);
                }
                var before = round == 0 ? 0 : stored.scans();
                await().atMost(LONG)
                        .ignoreExceptions()
                        .untilAsserted(() ->
                                assertThat(stored.scans()).as("taken, %s", seed).isGreaterThan(before));
                seed.pause(Duration.ZERO, Duration.ofMillis(500));
                postgres.kill();
                seed.pause(Duration.ZERO, Duration.ofMillis(1_500));
                postgres.startAgain();
            }
        }
    }

    private void awaitAllTaken(Database database) {
        var stored = new StoredParcels(database);
        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> {
            assertThat(stored.moved(Topics.SCANS.name()))
                    .as("offsets, %s", seed)
                    .isEqualTo(observations.scans());
            assertThat(stored.moved(Topics.SHIPMENTS.name()))
                    .as("offsets, %s", seed)
                    .isEqualTo(observations.shipments());
            assertThat(stored.nothingWaits()).as("outbox, %s", seed).isTrue();
        });
        assertThat(stored.seen(Topics.SCANS.name())).as("seen, %s", seed).isEqualTo(observations.scans());
        assertThat(stored.scans()).as("scans, %s", seed).isEqualTo(observations.scans());
        assertThat(stored.parked()).as("parked, %s", seed).isZero();
    }

    /** What was acknowledged but not yet deleted is sent again: the very same record, which readers drop. */
    private void requireEachSaidOnce(KafkaBroker broker, Database database) {
        var records = new TestTopic(Topics.STATUSES.name(), broker.bootstrapServers()).records();
        var said = new TreeMap<String, Map<Long, String>>();
        for (var record : records) {
            var id = KeptTopic.header(record, "ce_id");
            var numbers = said.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), _ -> new HashMap<>());
            var seq = Long.parseLong(KeptTopic.header(record, "ce_seq"));
            var before = numbers.putIfAbsent(seq, id);
            assertThat(before == null ? id : before).as("%s, %s", record, seed).isEqualTo(id);
            assertThat(numbers.size()).as("%s comes too soon, %s", record, seed).isGreaterThanOrEqualTo((int) seq);
        }
        var distinct = said.values().stream().mapToLong(Map::size).sum();
        assertThat(distinct).as("said, %s", seed).isEqualTo(new StoredParcels(database).said());
        said.forEach((parcel, numbers) -> assertThat(numbers.keySet())
                .as("%s, %s", parcel, seed)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList()));
        System.out.printf(
                "%,d scans taken, %,d statuses said, %,d said again, %s%n",
                observations.scans(), distinct, records.size() - distinct, seed);
    }
}
