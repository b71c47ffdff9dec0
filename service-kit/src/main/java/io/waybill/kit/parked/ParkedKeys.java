package io.waybill.kit.parked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Keys that are parked. Whoever handles, queues or releases records of such a key holds its row: the queue cannot end
 * while somebody adds to it.
 */
@Repository
public class ParkedKeys {

    private static final String SELECT = "select id, reader, topic, key, parked_at, tried_at, cause, again,"
            + " (select count(*) from parked_record where parked = parked_key.id) as waiting from parked_key ";

    private final JdbcTemplate jdbc;

    ParkedKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the keys that are parked, with their ids; in order, lest two transactions wait for each other. */
    public Map<String, Long> lock(String reader, String topic, Collection<String> keys) {
        var parked = new HashMap<String, Long>();
        jdbc.query(
                "select key, id from parked_key where reader = ? and topic = ? and key = any(?) order by key for update",
                row -> {
                    parked.put(row.getString(1), row.getLong(2));
                },
                reader,
                topic,
                keys.toArray(String[]::new));
        return parked;
    }

    /** Locked, whether it is new or was parked already. @return its id */
    public long park(String reader, String topic, String key, String cause, Instant now) {
        var at = Timestamp.from(now);
        return jdbc.queryForObject(
                "insert into parked_key (reader, topic, key, parked_at, cause, tried_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (reader, topic, key) do update set cause = excluded.cause,"
                        + " tried_at = excluded.tried_at returning id",
                Long.class,
                reader,
                topic,
                key,
                at,
                cause,
                at);
    }

    /** One for which another attempt is asked for, locked; not one that another instance has. */
    public Optional<ParkedKey> takeAsked(Collection<String> readers) {
        return jdbc
                .query(
                        SELECT
                                + "where again and reader = any(?) order by id limit 1 for update of parked_key skip locked",
                        (row, _) -> key(row),
                        (Object) readers.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    public void failedAgain(long id, String cause, Instant now) {
        jdbc.update(
                "update parked_key set again = false, cause = ?, tried_at = ? where id = ?",
                cause,
                Timestamp.from(now),
                id);
    }

    public void release(long id) {
        jdbc.update("delete from parked_key where id = ?", id);
    }

    /** That it be tried again. */
    public void ask(long id) {
        jdbc.update("update parked_key set again = true where id = ?", id);
    }

    public Optional<ParkedKey> find(long id) {
        return jdbc.query(SELECT + "where id = ?", (row, _) -> key(row), id).stream()
                .findFirst();
    }

    /** Longest parked first. */
    public List<ParkedKey> all() {
        return jdbc.query(SELECT + "order by id", (row, _) -> key(row));
    }

    private static ParkedKey key(ResultSet row) throws SQLException {
        return new ParkedKey(
                row.getLong("id"),
                row.getString("reader"),
                row.getString("topic"),
                row.getString("key"),
                row.getTimestamp("parked_at").toInstant(),
                row.getTimestamp("tried_at").toInstant(),
                row.getString("cause"),
                row.getBoolean("again"),
                row.getLong("waiting"));
    }
}
