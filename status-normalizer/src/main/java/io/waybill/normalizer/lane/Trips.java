package io.waybill.normalizer.lane;

import io.waybill.normalizer.arrival.JournalLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Parcels that lanes are counted from, and as what each of them was counted. */
@Repository
class Trips {

    private static final int AT_A_TIME = 1_000;

    private static final String ALL = """
            select shipment_id, carrier, service, origin, destination, destination_postal_code, journal, promise_to,
              lost.detected_on, lane_counted.counted
            from parcel left join lane_counted using (shipment_id)
            left join lateral (
              select min(detected_at at time zone 'UTC')::date as detected_on from delay
              where delay.shipment_id = parcel.shipment_id and rule = 'PRESUMED_LOST' and cleared_at is null) lost on true
            where journal is not null and not learned and merchant_id is not null and origin is not null
              and destination is not null""";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;
    private final JsonMapper json;

    Trips(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.streaming.setFetchSize(AT_A_TIME);
        this.json = json;
    }

    /** In the caller's transaction; those that a day is learned from. */
    void forEach(Consumer<Trip> consumer) {
        RowCallbackHandler each = row -> consumer.accept(trip(row));
        streaming.query(ALL, each);
    }

    private Trip trip(ResultSet row) throws SQLException {
        var counted = row.getString(10);
        return new Trip(
                row.getObject(1, UUID.class),
                LaneWay.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                JournalLine.read(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                counted == null ? null : json.readValue(counted, Counted.class));
    }

    /** @param counted absent where it counts no more */
    record Change(UUID shipmentId, @Nullable Counted counted) {}

    /** Each parcel once. */
    void save(List<Change> changes) {
        jdbc.batchUpdate(
                "delete from lane_counted where shipment_id = ?",
                changes.stream()
                        .map(change -> new Object[] {change.shipmentId()})
                        .toList());
        jdbc.batchUpdate(
                "insert into lane_counted (shipment_id, month, counted) values (?, ?, ?::json)",
                changes.stream().flatMap(change -> row(change).stream()).toList());
    }

    private List<Object[]> row(Change change) {
        var counted = change.counted();
        return counted == null
                ? List.of()
                : List.<Object[]>of(
                        new Object[] {change.shipmentId(), counted.month(), json.writeValueAsString(counted)});
    }

    void forgetBefore(LocalDate month) {
        jdbc.update("delete from lane_counted where month < ?", month);
    }
}
