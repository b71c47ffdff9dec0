package io.waybill.kit.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.testkit.postgres.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What parrots made of a flood. */
final class Ledger {

    private final JdbcClient jdbc;
    private final String bootstrapServers;
    private final Seed seed;

    Ledger(Database database, String bootstrapServers, Seed seed) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.name() + "_worker", database.workerPassword()));
        this.bootstrapServers = bootstrapServers;
        this.seed = seed;
    }

    long heard() {
        return count("select coalesce(sum(times), 0) from heard");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void awaitHeardMoreThan(long before, Duration atMost) {
        await().atMost(atMost)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(heard()).as("heard, %s", seed).isGreaterThan(before));
    }

    /** Everything sent was heard once, and said once: what was sent again is the very same record. */
    void requireBalance(Flood flood, Duration atMost) {
        await().atMost(atMost).ignoreExceptions().untilAsserted(() -> {
            assertThat(heard()).as("heard, %s", seed).isGreaterThanOrEqualTo(flood.sent());
            assertThat(count("select count(*) from outbox"))
                    .as("waits, %s", seed)
                    .isZero();
        });
        assertThat(heardOfEach()).as("heard of each parcel, %s", seed).isEqualTo(flood.ofEach());
        assertThat(count("select sum(next) from reader_offset where topic = '" + Topics.SHIPMENTS.name() + "'"))
                .as("offsets moved, %s", seed)
                .isEqualTo(flood.sent());
        assertThat(count("select count(*) from parked_key"))
                .as("parked, %s", seed)
                .isZero();
        requireSaidInOrder(flood);
    }

    private Map<UUID, Long> heardOfEach() {
        var heard = new HashMap<UUID, Long>();
        jdbc.sql("select shipment_id, times from heard").query(row -> {
            heard.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return heard;
    }

    private void requireSaidInOrder(Flood flood) {
        var records = new TestTopic(Topics.STATUSES.name(), bootstrapServers).records();
        var said = new HashMap<String, Map<Long, String>>();
        for (var record : records) {
            var id = header(record, "ce_id");
            var seq = Long.parseLong(header(record, "ce_seq"));
            var before = said.computeIfAbsent(
                            new String(record.key(), StandardCharsets.UTF_8), _ -> new LinkedHashMap<>())
                    .putIfAbsent(seq, id);
            assertThat(before == null ? id : before).as("%s, %s", record, seed).isEqualTo(id);
        }
        flood.ofEach()
                .forEach((parcel, count) -> assertThat(
                                said.get(parcel.toString()).keySet())
                        .as("said of %s, %s", parcel, seed)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, count).boxed().toList()));
        System.out.printf(
                "%,d heard and said, %,d said again, %s%n", flood.sent(), records.size() - flood.sent(), seed);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
