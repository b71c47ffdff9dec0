package io.waybill.normalizer.unmapped;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Each way of saying something that no rule knows, with how often it was heard. */
@Repository
public class Unmapped {

    private static final String COUNT = """
            insert into unmapped (carrier, code, coarse, text, language, times, first_heard_at, last_heard_at)
            select carrier, code, coarse, text, language, count(*), ?::timestamptz, ?::timestamptz
            from unnest(?, ?, ?, ?, ?) as heard (carrier, code, coarse, text, language)
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (id) do update
            set times = unmapped.times + excluded.times, last_heard_at = excluded.last_heard_at""";

    private final JdbcTemplate jdbc;
    private final MeterRegistry registry;

    Unmapped(JdbcTemplate jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    /** All that a reading depends on; what is absent is empty. */
    record Line(UUID id, String carrier, String code, String coarse, String text, String language) {}

    /** In order, lest two transactions wait for each other. */
    public void count(Collection<UnmappedScan> scans, Instant heardAt) {
        if (scans.isEmpty()) {
            return;
        }
        var at = Timestamp.from(heardAt);
        jdbc.update(
                COUNT,
                at,
                at,
                column(scans, UnmappedScan::carrier),
                column(scans, scan -> scan.said().code()),
                column(scans, scan -> scan.said().coarseCode()),
                column(scans, scan -> scan.said().text()),
                column(scans, scan -> scan.said().language()));
        scans.forEach(scan -> registry.counter("waybill.scans.unmapped", "carrier", scan.carrier())
                .increment());
    }

    private static String[] column(Collection<UnmappedScan> scans, Function<UnmappedScan, @Nullable String> part) {
        return scans.stream()
                .map(scan -> Objects.toString(part.apply(scan), ""))
                .toArray(String[]::new);
    }

    /**
     * A page of them.
     *
     * @param carriers bare ids; empty for all
     * @param after the last one of the page before
     */
    List<Line> of(Set<String> carriers, UUID after, int atMost) {
        var bare = carriers.toArray(String[]::new);
        return jdbc.query(
                "select id, carrier, code, coarse, text, language from unmapped"
                        + " where id > ? and (cardinality(?::text[]) = 0 or translate(lower(carrier), '-_', '') = any(?))"
                        + " order by id limit ?",
                (row, _) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                after,
                bare,
                bare,
                atMost);
    }

    void remove(UUID id) {
        jdbc.update("delete from unmapped where id = ?", id);
    }

    int forget(Instant heardBefore) {
        return jdbc.update("delete from unmapped where last_heard_at < ?", Timestamp.from(heardBefore));
    }
}
