package io.waybill.kit.reading;

import io.waybill.events.Sequence;
import io.waybill.kit.time.MachineTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Asked and told for a whole batch in one statement each, joined: an array that is compared with costs its length a row. */
@Repository
class LastSeen {

    private static final String OF = """
            select seen.key, seen.generation, seen.seq from unnest(?::text[]) as wanted(key)
            join last_seen seen on seen.reader = ? and seen.topic = ? and seen.key = wanted.key""";

    private static final String REMEMBER = """
            insert into last_seen (reader, topic, key, generation, seq, seen_on)
            select ?, ?, key, generation, seq, ? from unnest(?::text[], ?::bigint[], ?::bigint[]) as seen(key, generation, seq)
            order by key
            on conflict (reader, topic, key) do update
            set generation = excluded.generation, seq = excluded.seq, seen_on = excluded.seen_on""";

    private static final String FORGET = """
            delete from last_seen where ctid = any (array(
              select ctid from last_seen where topic = ? and seen_on < ? limit ?))""";

    private final JdbcTemplate jdbc;
    private final MachineTime machineTime;

    LastSeen(JdbcTemplate jdbc, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    Map<String, Sequence> of(String reader, String topic, Collection<String> keys) {
        var seen = new HashMap<String, Sequence>();
        jdbc.query(
                OF,
                row -> {
                    seen.put(row.getString(1), new Sequence(row.getLong(2), row.getLong(3)));
                },
                keys.toArray(String[]::new),
                reader,
                topic);
        return seen;
    }

    void remember(String reader, String topic, Map<String, Sequence> seen) {
        if (seen.isEmpty()) {
            return;
        }
        jdbc.update(
                REMEMBER,
                reader,
                topic,
                day(machineTime.instant()),
                seen.keySet().toArray(String[]::new),
                column(seen, Sequence::generation),
                column(seen, Sequence::seq));
    }

    /** @return how many, at most so many */
    int forget(String topic, Instant seenBefore, int atMost) {
        return jdbc.update(FORGET, topic, day(seenBefore), atMost);
    }

    private static Long[] column(Map<String, Sequence> seen, Function<Sequence, Long> part) {
        return seen.values().stream().map(part).toArray(Long[]::new);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
