package io.waybill.poller.plan;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plans as pushes change them; locked by the caller. A poll that is under way keeps its claim, and takes them as they are then. */
@Component
public class PushedPlans {

    private final JdbcTemplate jdbc;

    PushedPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In one round trip. */
    public void save(Collection<Told> pushed) {
        jdbc.batchUpdate("""
                        update poll_plan set next_poll_at = ?, every_seconds = coalesce(?, every_seconds), why = ?,
                          service = ?, outcome = ?, news_at = ?, quiet = ?, setbacks = ?, setback = ?, confirmations = ?,
                          look_ups = ?, owed_since = case when ? = 0 then null else owed_since end,
                          pushed_at = greatest(pushed_at, ?), said = said || ?::bigint[]
                        where id = ?""", pushed, Math.max(1, pushed.size()), PushedPlans::bind);
    }

    private static void bind(PreparedStatement statement, Told told) throws SQLException {
        var plan = told.plan();
        var progress = plan.progress();
        statement.setTimestamp(1, timestamp(plan.nextPollAt()));
        statement.setObject(
                2, told.every().map(every -> (int) every.toSeconds()).orElse(null));
        statement.setString(3, plan.why().name());
        statement.setString(4, plan.service());
        statement.setString(5, name(progress.outcome()));
        statement.setTimestamp(6, timestamp(progress.newsAt()));
        statement.setInt(7, progress.quiet());
        statement.setInt(8, progress.setbacks());
        statement.setString(9, name(progress.setback()));
        statement.setInt(10, progress.confirmations());
        statement.setInt(11, progress.lookUps());
        statement.setInt(12, progress.setbacks());
        statement.setTimestamp(13, timestamp(plan.pushedAt()));
        statement.setArray(
                14,
                statement.getConnection().createArrayOf("bigint", told.said().toArray()));
        statement.setLong(15, plan.id());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
