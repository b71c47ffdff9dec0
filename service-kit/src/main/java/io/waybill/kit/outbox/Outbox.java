package io.waybill.kit.outbox;

import io.waybill.events.EventHeaders;
import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.kit.events.EventCodec;
import io.waybill.kit.events.HeaderLines;
import io.waybill.kit.time.MachineTime;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a transaction leaves the events it decided; the relay takes them to Kafka after the commit. */
@Component
public class Outbox {

    private static final String INSERT = """
            insert into outbox (topic, key, headers, body, written_at)
            select topic, key, headers, body, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[]) with ordinality as row(topic, key, headers, body, n)
            order by n""";

    /** More of them would come to arrays so large that G1 puts each among the old objects, and marks all of those for it. */
    private static final int ROWS_A_STATEMENT = 200;

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final Generation generation;
    private final MachineTime machineTime;
    private final RelaySignal signal;
    private final OwnTopics ownTopics;
    private final String source;

    Outbox(
            JdbcTemplate jdbc,
            EventCodec codec,
            Generation generation,
            MachineTime machineTime,
            RelaySignal signal,
            OwnTopics ownTopics,
            @Value("/waybill/${spring.application.name}") String source) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.generation = generation;
        this.machineTime = machineTime;
        this.signal = signal;
        this.ownTopics = ownTopics;
        this.source = source;
    }

    /** @throws IllegalStateException outside a transaction */
    public void add(Outgoing<?> outgoing) {
        addAll(List.of(outgoing));
    }

    /** In the order of the list. @throws IllegalStateException outside a transaction */
    public void addAll(List<? extends Outgoing<?>> outgoing) {
        insert(outgoing.stream().map(this::row).toList());
    }

    /** A record that is not an event of ours, such as a dead letter, as it is. */
    public void addBytes(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
        insert(List.of(new Row(topic, key, HeaderLines.write(headers), body)));
    }

    private record Row(String topic, @Nullable String key, String headers, byte @Nullable [] body) {}

    private Row row(Outgoing<?> outgoing) {
        ownTopics.requireDeclared(outgoing.topic());
        var headers = new EventHeaders(
                UUID.randomUUID().toString(),
                Topic.typeOf(outgoing.event().getClass()),
                source,
                outgoing.key(),
                outgoing.time(),
                new Sequence(generation.number(), outgoing.seq()),
                null);
        return new Row(
                outgoing.topic().name(), outgoing.key(), codec.headerLines(headers), codec.body(outgoing.event()));
    }

    private void insert(List<Row> rows) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction that decides it");
        }
        if (rows.isEmpty()) {
            return;
        }
        var writtenAt = Timestamp.from(machineTime.instant());
        rows.stream()
                .gather(Gatherers.windowFixed(ROWS_A_STATEMENT))
                .forEach(some -> jdbc.update(
                        INSERT,
                        writtenAt,
                        texts(some, Row::topic),
                        texts(some, Row::key),
                        texts(some, Row::headers),
                        some.stream().map(Row::body).toArray(byte[][]::new)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
