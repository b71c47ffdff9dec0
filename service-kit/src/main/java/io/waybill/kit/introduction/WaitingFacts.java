package io.waybill.kit.introduction;

import io.waybill.events.Topic;
import io.waybill.kit.events.EventCodec;
import io.waybill.kit.events.Received;
import io.waybill.kit.time.MachineTime;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class WaitingFacts {

    /** Locks on keys, by their hashes: few enough for PostgreSQL's table of locks however large a batch is. */
    private static final int BUCKETS = 128;

    private static final int LOCK_SPACE = 0x4641_4354;

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final MachineTime machineTime;

    WaitingFacts(JdbcTemplate jdbc, EventCodec codec, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.machineTime = machineTime;
    }

    /** Until the transaction ends. In order, lest two transactions wait for each other. */
    void lock(Collection<String> keys) {
        keys.stream()
                .map(key -> Math.floorMod(key.hashCode(), BUCKETS))
                .distinct()
                .sorted()
                .forEach(bucket -> jdbc.query("select pg_advisory_xact_lock(?, ?)", _ -> {}, LOCK_SPACE, bucket));
    }

    <E> void keep(String reader, Topic<E> topic, List<Received<E>> kept) {
        var now = Timestamp.from(machineTime.instant());
        jdbc.batchUpdate(
                "insert into waiting_fact (reader, topic, key, headers, body, kept_at) values (?, ?, ?, ?, ?, ?)",
                kept,
                Math.max(1, kept.size()),
                (statement, fact) -> bind(statement, reader, topic, fact, now));
    }

    private <E> void bind(PreparedStatement statement, String reader, Topic<E> topic, Received<E> fact, Timestamp now)
            throws SQLException {
        statement.setString(1, reader);
        statement.setString(2, topic.name());
        statement.setString(3, fact.key());
        statement.setString(4, codec.headerLines(fact.headers()));
        statement.setBytes(5, codec.body(fact.event()));
        statement.setTimestamp(6, now);
    }

    private record Row<E>(long id, Received<E> fact) {}

    /** In the order in which they were kept; they wait no more. */
    <E> List<Received<E>> take(String reader, Topic<E> topic, Collection<String> keys) {
        return jdbc
                .<Row<E>>query(
                        "delete from waiting_fact where reader = ? and key = any(?) and given_up_at is null"
                                + " returning id, key, headers, body",
                        (row, _) -> new Row<>(
                                row.getLong("id"),
                                codec.restore(
                                        topic, row.getString("key"), row.getString("headers"), row.getBytes("body"))),
                        reader,
                        keys.toArray(String[]::new))
                .stream()
                .sorted(Comparator.comparingLong(Row::id))
                .map(Row::fact)
                .toList();
    }

    /** Of facts kept before {@code keptBefore}, that they will not be told any more; but for those whose key is parked. */
    int giveUp(Instant now, Instant keptBefore) {
        return jdbc.update(
                "update waiting_fact set given_up_at = ? where given_up_at is null and kept_at < ?"
                        + " and not exists (select from parked_key where parked_key.key = waiting_fact.key)",
                Timestamp.from(now),
                Timestamp.from(keptBefore));
    }

    void forget(Instant givenUpBefore) {
        jdbc.update("delete from waiting_fact where given_up_at < ?", Timestamp.from(givenUpBefore));
    }

    long waiting() {
        return count("given_up_at is null");
    }

    long notIntroduced() {
        return count("given_up_at is not null");
    }

    private long count(String condition) {
        return jdbc.queryForObject("select count(*) from waiting_fact where " + condition, Long.class);
    }
}
