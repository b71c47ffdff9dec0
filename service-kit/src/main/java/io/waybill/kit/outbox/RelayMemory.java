package io.waybill.kit.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the database knows of what was said: how far it was acknowledged, and what waits to be. */
@Repository
public class RelayMemory {

    /**
     * @param next the offset behind the last acknowledged record, by partition
     * @param waiting {@code ce_id}s of what is in the outbox
     */
    public record Snapshot(Map<TopicPartition, Long> next, Set<String> waiting) {

        public long next(TopicPartition partition) {
            return next.getOrDefault(partition, 0L);
        }
    }

    private final JdbcTemplate jdbc;

    RelayMemory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Map<TopicPartition, Long> next() {
        var next = new HashMap<TopicPartition, Long>();
        jdbc.query("select topic, partition, next from relayed", row -> {
            next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
        });
        return next;
    }

    /** Both as of one moment: a row leaves the outbox in the transaction that moves the offset behind its record. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Snapshot snapshot() {
        return new Snapshot(
                next(),
                new HashSet<>(jdbc.queryForList(
                        "select substring(headers from 'ce_id: ([^\\n]+)') from outbox", String.class)));
    }

    /** The topics were made anew: their offsets begin again. */
    public void forget(Collection<TopicPartition> partitions) {
        jdbc.batchUpdate(
                "delete from relayed where topic = ? and partition = ?", partitions, 100, (statement, gone) -> {
                    statement.setString(1, gone.topic());
                    statement.setInt(2, gone.partition());
                });
    }

    /**
     * All that stands on the topics is known: it is neither sent again nor taken for another's.
     *
     * @param said {@code ce_id}s
     */
    public void settle(Map<TopicPartition, Long> ends, Collection<String> said) {
        jdbc.batchUpdate(
                "insert into relayed (topic, partition, next) select ?, ?, ? on conflict (topic, partition) do update"
                        + " set next = excluded.next",
                ends.entrySet(),
                100,
                (statement, end) -> {
                    statement.setString(1, end.getKey().topic());
                    statement.setInt(2, end.getKey().partition());
                    statement.setLong(3, end.getValue());
                });
        jdbc.update("delete from outbox where substring(headers from 'ce_id: ([^\\n]+)') = any(?)", (Object)
                said.toArray(String[]::new));
    }

    /** @param heard the greatest number that this service's records bear; the new one is greater than any */
    public long raiseGeneration(long heard) {
        return jdbc.queryForObject(
                "update generation set number = greatest(number, ?) + 1 returning number", Long.class, heard);
    }
}
