package io.waybill.kit.parked;

import io.waybill.kit.events.HeaderLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The queues of parked keys. */
@Repository
public class ParkedRecords {

    private static final String SELECT = "select parked_record.id, topic, partition, place, " + RecordColumns.NAMES
            + " from parked_record join parked_key on parked_key.id = parked where parked = ? order by parked_record.id limit ?";

    private final JdbcTemplate jdbc;

    ParkedRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To the end of the queue, whose key is locked. */
    public void add(long parked, List<ConsumerRecord<byte[], byte[]>> records) {
        jdbc.batchUpdate(
                "insert into parked_record (parked, partition, place, " + RecordColumns.NAMES
                        + ") values (?, ?, ?, ?, ?, ?, ?)",
                records,
                Math.max(1, records.size()),
                (statement, record) -> {
                    statement.setLong(1, parked);
                    statement.setInt(2, record.partition());
                    statement.setLong(3, record.offset());
                    RecordColumns.bind(statement, 4, record);
                });
    }

    public Optional<ParkedRecord> first(long parked) {
        return of(parked, 1).stream().findFirst();
    }

    /** From the first on. */
    public List<ParkedRecord> of(long parked, int atMost) {
        return jdbc.query(
                SELECT,
                (row, _) -> new ParkedRecord(
                        row.getLong("id"),
                        RecordColumns.read(row, row.getString("topic"), row.getInt("partition"), row.getLong("place"))),
                parked,
                atMost);
    }

    public void remove(long id) {
        jdbc.update("delete from parked_record where id = ?", id);
    }

    public boolean anyOf(long parked) {
        return jdbc.queryForObject("select exists (select from parked_record where parked = ?)", Boolean.class, parked);
    }

    /** The original stands in its topic as long as that keeps it. */
    public void mend(ParkedRecord parked, Map<String, String> headers, byte @Nullable [] body) {
        jdbc.update(
                "update parked_record set headers = ?, body = ? where id = ?",
                HeaderLines.write(headers),
                body,
                parked.id());
    }
}
