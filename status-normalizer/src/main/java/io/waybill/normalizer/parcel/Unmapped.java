package io.waybill.normalizer.parcel;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
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

    /** With {@code select}, not {@code values}: the driver would join a batch to one statement, which must not meet words twice. */
    void count(Collection<StoredScan> scans, Instant heardAt) {
        jdbc.batchUpdate(
                "insert into unmapped (carrier, code, text, times, first_heard_at, last_heard_at)"
                        + " select ?, ?, ?, 1, ?::timestamptz, ?::timestamptz"
                        + " on conflict (carrier, code, text) do update"
                        + " set times = unmapped.times + 1, last_heard_at = excluded.last_heard_at",
                scans,
                Math.max(1, scans.size()),
                (statement, scan) -> {
                    statement.setString(1, scan.leg().carrier());
                    statement.setString(2, Objects.toString(scan.said().code(), ""));
                    statement.setString(3, scan.said().text());
                    statement.setTimestamp(4, Timestamp.from(heardAt));
                    statement.setTimestamp(5, Timestamp.from(heardAt));
                });
        scans.forEach(scan -> registry.counter(
                        "waybill.scans.unmapped", "carrier", scan.leg().carrier())
                .increment());
    }
}
