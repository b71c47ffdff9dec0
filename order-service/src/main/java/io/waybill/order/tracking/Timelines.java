package io.waybill.order.tracking;

import io.waybill.order.tracking.TimelineChanges.AddedScan;
import io.waybill.order.tracking.TimelineChanges.Change;
import io.waybill.order.tracking.TimelineChanges.ScanId;
import io.waybill.order.tracking.TimelineChanges.Told;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Timelines {

    private static final String SAVE_LEGS = "insert into parcel_status (shipment_id, merchant_id, legs)"
            + " values (?, ?, ?::json) on conflict (shipment_id) do update set legs = excluded.legs";

    private static final String SAVE_MEANING =
            "update parcel_status set status = ?, detail = ?, since = ?::json, correction = ?, ended_at = ?"
                    + " where shipment_id = ?";

    private static final String ADD = "insert into timeline_scan (shipment_id, scan_id, merchant_id, scan)"
            + " values (?, ?, ?, ?::json) on conflict (shipment_id, scan_id) do update set scan = excluded.scan";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Timelines(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void apply(TimelineChanges changes) {
        saveLegs(changes.told());
        saveMeanings(
                changes.told().stream().filter(told -> told.change() != null).toList());
        remove(changes.withdrawn());
        add(changes.added());
    }

    private void saveLegs(List<Told> told) {
        jdbc.batchUpdate(SAVE_LEGS, told, size(told), (statement, one) -> {
            statement.setObject(1, one.shipmentId());
            statement.setString(2, one.merchantId());
            statement.setString(3, json.writeValueAsString(one.legs()));
        });
    }

    private void saveMeanings(List<Told> told) {
        jdbc.batchUpdate(SAVE_MEANING, told, size(told), (statement, one) -> {
            bind(statement, one.change());
            statement.setObject(6, one.shipmentId());
        });
    }

    private void bind(PreparedStatement statement, @Nullable Change change) throws SQLException {
        if (change == null) {
            throw new IllegalArgumentException("only changed meanings are saved");
        }
        var event = change.event();
        statement.setString(1, event.now().status().wireName());
        statement.setString(2, event.now().detail());
        statement.setString(3, event.since() == null ? null : json.writeValueAsString(event.since()));
        statement.setBoolean(4, event.correction());
        statement.setTimestamp(5, change.endedAt() == null ? null : Timestamp.from(change.endedAt()));
    }

    private void remove(List<ScanId> scans) {
        jdbc.batchUpdate(
                "delete from timeline_scan where shipment_id = ? and scan_id = ?",
                scans,
                size(scans),
                (statement, scan) -> {
                    statement.setObject(1, scan.shipmentId());
                    statement.setString(2, scan.scanId());
                });
    }

    private void add(List<AddedScan> scans) {
        jdbc.batchUpdate(ADD, scans, size(scans), (statement, added) -> {
            statement.setObject(1, added.shipmentId());
            statement.setString(2, added.scan().scanId());
            statement.setString(3, added.merchantId());
            statement.setString(4, json.writeValueAsString(added.scan()));
        });
    }

    private static int size(List<?> rows) {
        return Math.max(1, rows.size());
    }
}
