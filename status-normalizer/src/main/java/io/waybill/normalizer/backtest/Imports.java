package io.waybill.normalizer.backtest;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Files that were learned from. */
@Repository
class Imports {

    private final JdbcTemplate jdbc;

    Imports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ImportedBefore saying when */
    void demandNew(FileDigest file) {
        RowCallbackHandler refuse = row -> {
            throw new ImportedBefore(file.file(), row.getTimestamp(1).toInstant(), row.getLong(2));
        };
        jdbc.query("select imported_at, orders from eta_import where digest = ?", refuse, file.digest());
    }

    void add(FileDigest file, Instant at, long orders) {
        jdbc.update(
                "insert into eta_import (digest, imported_at, orders) values (?, ?, ?)"
                        + " on conflict (digest) do update set imported_at = excluded.imported_at, orders = excluded.orders",
                file.digest(),
                Timestamp.from(at),
                orders);
    }
}
