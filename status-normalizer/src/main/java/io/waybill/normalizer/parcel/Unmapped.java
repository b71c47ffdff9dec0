package io.waybill.normalizer.parcel;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.normalizer.status.HeardScan;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Scans that no rule knows: kept and counted for whoever writes rules. */
@Repository
class Unmapped {

    private final JdbcTemplate jdbc;
    private final MeterRegistry registry;

    Unmapped(JdbcTemplate jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    /** In order, lest two transactions wait for each other. */
    void count(Collection<HeardScan> scans, Instant heardAt) {
        if (scans.isEmpty()) {
            return;
        }
        var at = Timestamp.from(heardAt);
        jdbc.update(
                "insert into unmapped (carrier, code, text, times, first_heard_at, last_heard_at)"
                        + " select carrier, code, text, count(*), ?::timestamptz, ?::timestamptz"
                        + " from unnest(?, ?, ?) as heard (carrier, code, text)"
                        + " group by carrier, code, text order by carrier, code, text"
                        + " on conflict (carrier, code, text) do update"
                        + " set times = unmapped.times + excluded.times, last_heard_at = excluded.last_heard_at",
                at,
                at,
                column(scans, scan -> scan.leg().carrier()),
                column(scans, scan -> Objects.toString(scan.scan().code(), "")),
                column(scans, scan -> scan.scan().text()));
        scans.forEach(scan -> registry.counter(
                        "waybill.scans.unmapped", "carrier", scan.leg().carrier())
                .increment());
    }

    private static String[] column(Collection<HeardScan> scans, Function<HeardScan, String> part) {
        return scans.stream().map(part).toArray(String[]::new);
    }
}
