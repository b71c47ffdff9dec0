package io.waybill.poller.plan;

import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans as their table has them. */
@Component
public class PollPlanRows {

    /** Without what was published, for which nobody asks but who takes an answer. */
    PollPlan plan(ResultSet row, LocalDate today) throws SQLException {
        return new PollPlan(
                row.getLong("id"),
                row.getObject("shipment_id", UUID.class),
                new Leg(row.getString("carrier"), row.getString("tracking_number")),
                row.getString("account"),
                row.getString("service"),
                progress(row),
                Set.of(),
                today.equals(row.getObject("polls_day", LocalDate.class)) ? row.getInt("polls_today") : 0,
                instant(row, "next_poll_at"),
                Why.valueOf(row.getString("why")),
                instant(row, "answered_at"),
                instant(row, "look_due"),
                longs(row, "found_by"),
                row.getTimestamp("registered_at") != null,
                instant(row, "pushed_at"),
                expected(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var setback = row.getString("setback");
        return new Progress(
                row.getTimestamp("added_at").toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row, "news_at"),
                row.getInt("quiet"),
                row.getInt("setbacks"),
                setback == null ? null : Setback.valueOf(setback),
                row.getInt("confirmations"),
                row.getInt("look_ups"));
    }

    /** The days on which the carrier says that it comes, as last published. */
    public static @Nullable DateRange expected(ResultSet row) throws SQLException {
        var from = row.getObject("expected_from", LocalDate.class);
        var to = row.getObject("expected_to", LocalDate.class);
        return from == null || to == null ? null : new DateRange(from, to);
    }

    static Set<Long> longs(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return Set.copyOf(Arrays.asList((Long[]) array.getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
