package io.waybill.order.intake;

import io.waybill.kit.time.MachineTime;
import io.waybill.order.shipment.Parcel;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What became of events, by their identity. */
@Repository
class OrderEvents {

    private static final String CLAIM =
            "insert into order_event as known (merchant_id, source, event_id, outcome, heard_at)"
                    + " select *, 'accepted', ?::timestamptz from unnest(?, ?, ?) as key (merchant_id, source, event_id)"
                    + " order by merchant_id, source, event_id"
                    + " on conflict (merchant_id, source, event_id) do update"
                    + " set outcome = 'accepted', field = null, reason = null where known.outcome <> 'accepted'"
                    + " returning merchant_id, source, event_id";

    private static final String ACCEPTED = "update order_event set shipment_id = ?, flags = ?"
            + " where merchant_id = ? and source = ? and event_id = ?";

    private static final String REJECTED =
            "insert into order_event as known (merchant_id, source, event_id, outcome, field, reason, heard_at)"
                    + " select ?, ?, ?, 'rejected', ?, ?, ?::timestamptz"
                    + " on conflict (merchant_id, source, event_id) do update"
                    + " set outcome = 'rejected', field = excluded.field, reason = excluded.reason"
                    + " where known.outcome <> 'accepted'";

    private final JdbcTemplate jdbc;
    private final MachineTime machineTime;

    OrderEvents(JdbcTemplate jdbc, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    /** @return those that come for the first time, or were only waited for, or are sent again mended */
    Set<EventIdentity> claim(Collection<EventIdentity> identities) {
        var first = new HashSet<EventIdentity>();
        jdbc.query(
                CLAIM,
                row -> {
                    first.add(new EventIdentity(row.getString(1), row.getString(2), row.getString(3)));
                },
                Timestamp.from(machineTime.instant()),
                column(identities, EventIdentity::merchantId),
                column(identities, EventIdentity::source),
                column(identities, EventIdentity::id));
        return first;
    }

    void accepted(List<Map.Entry<EventIdentity, Parcel>> accepted) {
        jdbc.batchUpdate(ACCEPTED, accepted, Math.max(1, accepted.size()), (statement, entry) -> {
            statement.setObject(1, entry.getValue().id());
            statement.setArray(
                    2,
                    statement
                            .getConnection()
                            .createArrayOf("text", entry.getValue().flags().toArray()));
            bind(statement, 3, entry.getKey());
        });
    }

    void rejected(List<Map.Entry<EventIdentity, RejectedRecord>> rejected) {
        var heardAt = Timestamp.from(machineTime.instant());
        jdbc.batchUpdate(REJECTED, rejected, Math.max(1, rejected.size()), (statement, entry) -> {
            bind(statement, 1, entry.getKey());
            statement.setString(4, entry.getValue().field());
            statement.setString(5, entry.getValue().reason());
            statement.setTimestamp(6, heardAt);
        });
    }

    private static void bind(PreparedStatement statement, int from, EventIdentity identity) throws SQLException {
        statement.setString(from, identity.merchantId());
        statement.setString(from + 1, identity.source());
        statement.setString(from + 2, identity.id());
    }

    private static String[] column(Collection<EventIdentity> identities, Function<EventIdentity, String> part) {
        return identities.stream().map(part).toArray(String[]::new);
    }
}
