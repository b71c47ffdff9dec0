package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was said on the topic of delays. Rows are written under their parcel's lock. */
@Repository
public class Delays {

    /** Whoever was told of it when it was not urgent yet is told of its end. */
    private static final String ADD =
            "insert into delay as known (shipment_id, merchant_id, rule, occurrence, due, silent_since, detected_at,"
                    + " seller_only, level) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (shipment_id, rule, occurrence) do update set level = excluded.level,"
                    + " urgent_at = excluded.detected_at, seller_only = known.seller_only and excluded.seller_only"
                    + " where known.level < excluded.level";

    private final JdbcTemplate jdbc;

    Delays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Said> of(Collection<UUID> shipmentIds) {
        var said = new HashMap<UUID, Said>();
        if (shipmentIds.isEmpty()) {
            return said;
        }
        jdbc.query(
                "select shipment_id, rule, occurrence, silent_since, seller_only, cleared_at, level"
                        + " from unnest(?::uuid[]) as wanted(id),"
                        + " lateral (select * from delay where delay.shipment_id = wanted.id offset 0) delay"
                        + " order by occurrence",
                row -> {
                    said.merge(row.getObject(1, UUID.class), said(row), Delays::then);
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return said;
    }

    private static Said said(ResultSet row) throws SQLException {
        var rule = DelayRule.valueOf(row.getString(2));
        var open =
                new Said.Open(row.getInt(3), row.getInt(7), row.getTimestamp(4).toInstant(), row.getBoolean(5));
        return new Said(Map.of(rule, open.occurrence()), row.getTimestamp(6) == null ? Map.of(rule, open) : Map.of());
    }

    private static Said then(Said earlier, Said later) {
        var occurrences = new EnumMap<DelayRule, Integer>(DelayRule.class);
        occurrences.putAll(earlier.occurrences());
        occurrences.putAll(later.occurrences());
        var open = new EnumMap<DelayRule, Said.Open>(DelayRule.class);
        open.putAll(earlier.open());
        open.putAll(later.open());
        return new Said(occurrences, open);
    }

    /** As it was said of them, oldest first: what was urgent later counts twice, as it was said twice. */
    public Map<UUID, List<Walk.Alarm>> alarmsOf(Collection<UUID> shipmentIds) {
        var alarms = new HashMap<UUID, List<Walk.Alarm>>();
        jdbc.query(
                "select shipment_id, rule, occurrence, level, detected_at, urgent_at from delay"
                        + " where shipment_id = any (?) order by detected_at, occurrence",
                row -> {
                    alarms.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .addAll(alarms(row));
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return alarms;
    }

    private static List<Walk.Alarm> alarms(ResultSet row) throws SQLException {
        var rule = DelayRule.valueOf(row.getString(2));
        var occurrence = row.getInt(3);
        var at = row.getTimestamp(5).toInstant();
        var urgentAt = row.getTimestamp(6);
        return urgentAt == null
                ? List.of(new Walk.Alarm(rule, occurrence, row.getInt(4), at))
                : List.of(
                        new Walk.Alarm(rule, occurrence, 1, at),
                        new Walk.Alarm(rule, occurrence, 2, urgentAt.toInstant()));
    }

    /** @param silentSince when the rule found it late */
    public record Row(DelayDetected detected, Instant silentSince) {}

    /** Each of them, and that one of them became urgent. */
    public void add(List<Row> rows) {
        var first = rows.stream().filter(row -> row.detected().level() == 1).toList();
        var urgent = rows.stream().filter(row -> row.detected().level() > 1).toList();
        jdbc.batchUpdate(ADD, first, Math.max(1, first.size()), Delays::bind);
        jdbc.batchUpdate(ADD, urgent, Math.max(1, urgent.size()), Delays::bind);
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        var detected = row.detected();
        statement.setObject(1, detected.shipmentId());
        statement.setString(2, detected.merchantId());
        statement.setString(3, detected.rule().name());
        statement.setInt(4, detected.occurrence());
        statement.setTimestamp(5, Timestamp.from(detected.due()));
        statement.setTimestamp(6, Timestamp.from(row.silentSince()));
        statement.setTimestamp(7, Timestamp.from(detected.detectedAt()));
        statement.setBoolean(8, detected.sellerOnly());
        statement.setInt(9, detected.level());
    }

    public void clear(List<DelayCleared> cleared) {
        jdbc.batchUpdate(
                "update delay set cleared_at = ?, cleared_by = ?"
                        + " where shipment_id = ? and rule = ? and occurrence = ?",
                cleared,
                Math.max(1, cleared.size()),
                (statement, event) -> {
                    statement.setTimestamp(1, Timestamp.from(event.clearedAt()));
                    statement.setString(2, event.reason().name());
                    statement.setObject(3, event.shipmentId());
                    statement.setString(4, event.rule().name());
                    statement.setInt(5, event.occurrence());
                });
    }

    long open(DelayRule rule) {
        return jdbc.queryForObject(
                "select count(*) from delay where rule = ? and cleared_at is null", Long.class, rule.name());
    }
}
