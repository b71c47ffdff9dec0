package io.waybill.normalizer.rules;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rules in force, where all instances find them. */
@Repository
class RuleFiles {

    private final JdbcTemplate jdbc;

    RuleFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param path empty for the built-in rules, of which the text is a digest
     * @param text absent once the file was taken away
     * @param version of all rules, since which this file is as it is
     */
    record Row(String path, @Nullable String text, long version) {}

    List<Row> all() {
        return jdbc.query(
                "select path, text, version from rule_file",
                (row, _) -> new Row(row.getString(1), row.getString(2), row.getLong(3)));
    }

    long version() {
        return jdbc.queryForObject("select coalesce(max(version), 0) from rule_file", Long.class);
    }

    /** Until the transaction ends nobody else changes them. */
    void lock() {
        jdbc.execute("lock table rule_file in share row exclusive mode");
    }

    void save(Collection<Row> rows, Instant now) {
        jdbc.batchUpdate(
                "insert into rule_file (path, text, version, adopted_at) values (?, ?, ?, ?)"
                        + " on conflict (path) do update set text = excluded.text, version = excluded.version,"
                        + " adopted_at = excluded.adopted_at",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setString(1, row.path());
                    statement.setString(2, row.text());
                    statement.setLong(3, row.version());
                    statement.setTimestamp(4, Timestamp.from(now));
                });
    }
}
