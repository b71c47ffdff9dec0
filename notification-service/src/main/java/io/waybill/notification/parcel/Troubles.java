package io.waybill.notification.parcel;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.delays.DelayRule;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class Troubles {

    /** With {@code select}: a batch may hold a delay and its end, and the driver would join {@code values} to one statement. */
    private static final String SAVE =
            "insert into delay as known (shipment_id, rule, occurrence, detected_at, cleared_at)"
                    + " select ?, ?, ?, ?::timestamptz, ?::timestamptz on conflict (shipment_id, rule, occurrence) do update"
                    + " set detected_at = coalesce(known.detected_at, excluded.detected_at),"
                    + " cleared_at = coalesce(known.cleared_at, excluded.cleared_at)";

    private final JdbcTemplate jdbc;

    Troubles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void save(Collection<DelayEvent> events) {
        var inOrder = events.stream()
                .sorted(Comparator.comparing(event -> event.shipmentId().toString()))
                .toList();
        jdbc.batchUpdate(SAVE, inOrder, Math.max(1, inOrder.size()), Troubles::bind);
    }

    private static void bind(PreparedStatement statement, DelayEvent event) throws SQLException {
        statement.setObject(1, event.shipmentId());
        statement.setString(2, event.rule().name());
        statement.setInt(3, event.occurrence());
        switch (event) {
            case DelayDetected detected -> {
                statement.setTimestamp(4, Timestamp.from(detected.detectedAt()));
                statement.setTimestamp(5, null);
            }
            case DelayCleared cleared -> {
                statement.setTimestamp(4, null);
                statement.setTimestamp(5, Timestamp.from(cleared.clearedAt()));
            }
        }
    }

    public Map<UUID, List<Trouble>> of(Collection<UUID> shipmentIds) {
        return jdbc
                .query("select * from delay where shipment_id = any(?)", (row, _) -> trouble(row), (Object)
                        shipmentIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Trouble::shipmentId));
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getObject("shipment_id", UUID.class),
                DelayRule.valueOf(row.getString("rule")),
                row.getInt("occurrence"),
                instant(row.getTimestamp("detected_at")),
                instant(row.getTimestamp("cleared_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
