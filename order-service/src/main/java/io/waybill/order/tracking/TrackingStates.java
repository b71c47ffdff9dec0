package io.waybill.order.tracking;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Timelines} keeps, with whichever rights the asker has. */
@Component
class TrackingStates {

    private final JsonMapper json;

    TrackingStates(JsonMapper json) {
        this.json = json;
    }

    Map<UUID, TrackingState> read(JdbcClient jdbc, List<UUID> shipmentIds) {
        var ids = shipmentIds.stream().map(UUID::toString).toArray(String[]::new);
        var timelines = timelines(jdbc, ids);
        var states = new HashMap<UUID, TrackingState>();
        jdbc.sql("select shipment_id, legs, status, detail, since, correction, ended_at from parcel_status"
                        + " where shipment_id = any(?::uuid[])")
                .param(ids)
                .query(row -> {
                    var id = row.getObject("shipment_id", UUID.class);
                    states.put(id, state(row, timelines.getOrDefault(id, List.of())));
                });
        return states;
    }

    private Map<UUID, List<TimelineScan>> timelines(JdbcClient jdbc, String[] ids) {
        var timelines = new HashMap<UUID, List<TimelineScan>>();
        jdbc.sql("select shipment_id, scan from timeline_scan where shipment_id = any(?::uuid[])")
                .param(ids)
                .query(row -> {
                    timelines
                            .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(json.readValue(row.getString(2), TimelineScan.class));
                });
        return timelines;
    }

    private TrackingState state(ResultSet row, List<TimelineScan> timeline) throws SQLException {
        var since = row.getString("since");
        return new TrackingState(
                List.of(json.readValue(row.getString("legs"), Leg[].class)),
                meaning(row.getString("status"), row.getString("detail")),
                since == null ? null : json.readValue(since, ScanTime.class),
                row.getBoolean("correction"),
                instant(row.getTimestamp("ended_at")),
                timeline);
    }

    private static @Nullable Meaning meaning(@Nullable String status, @Nullable String detail) {
        return status == null || detail == null
                ? null
                : new Meaning(Status.valueOf(status.toUpperCase(Locale.ROOT)), detail);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
