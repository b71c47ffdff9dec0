package io.waybill.kit.reading;

import io.waybill.events.Sequence;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class LastSeen {

    private final JdbcTemplate jdbc;

    LastSeen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Sequence> of(String reader, String topic, Collection<String> keys) {
        var seen = new HashMap<String, Sequence>();
        jdbc.query(
                "select key, generation, seq from last_seen where reader = ? and topic = ? and key = any(?)",
                row -> {
                    seen.put(row.getString(1), new Sequence(row.getLong(2), row.getLong(3)));
                },
                reader,
                topic,
                keys.toArray(String[]::new));
        return seen;
    }

    void remember(String reader, String topic, Map<String, Sequence> seen) {
        jdbc.batchUpdate(
                "insert into last_seen (reader, topic, key, generation, seq) values (?, ?, ?, ?, ?)"
                        + " on conflict (reader, topic, key) do update"
                        + " set generation = excluded.generation, seq = excluded.seq",
                seen.entrySet(),
                Math.max(1, seen.size()),
                (statement, entry) -> {
                    statement.setString(1, reader);
                    statement.setString(2, topic);
                    statement.setString(3, entry.getKey());
                    statement.setLong(4, entry.getValue().generation());
                    statement.setLong(5, entry.getValue().seq());
                });
    }
}
