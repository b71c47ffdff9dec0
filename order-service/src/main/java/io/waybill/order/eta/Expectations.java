package io.waybill.order.eta;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.events.statuses.EtaChanged;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Expectations {

    private static final String SAVE =
            "insert into parcel_eta (shipment_id, merchant_id, earliest, likely, latest, previous, basis, days, promise,"
                    + " carrier_promise) values (?, ?, ?, ?, ?, ?::json, ?::json, ?::json, ?::json, ?::json)"
                    + " on conflict (shipment_id) do update set earliest = excluded.earliest, likely = excluded.likely,"
                    + " latest = excluded.latest, previous = excluded.previous, basis = excluded.basis,"
                    + " days = excluded.days, promise = excluded.promise, carrier_promise = excluded.carrier_promise";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    Expectations(JdbcTemplate jdbc, JdbcClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    /** Of these parcels, with whichever rights the asker has. */
    public List<Expectation> read(JdbcClient asker, Collection<UUID> shipmentIds) {
        return asker.sql("select * from parcel_eta where shipment_id = any(?::uuid[])")
                .param(shipmentIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> expectation(row))
                .list();
    }

    /** In the caller's transaction; only events that are not heard again. */
    public void keep(List<EtaChanged> events) {
        var parcels = events.stream().map(EtaChanged::shipmentId).distinct().toList();
        if (!parcels.isEmpty()) {
            save(ExpectationChanges.of(read(client, parcels), events));
        }
    }

    /** Each of them once: the driver joins a batch to one statement, which must not meet a row twice. */
    private void save(List<Expectation> expectations) {
        jdbc.batchUpdate(SAVE, expectations, expectations.size(), this::bind);
    }

    private void bind(PreparedStatement statement, Expectation expectation) throws SQLException {
        var now = expectation.now();
        statement.setObject(1, expectation.shipmentId());
        statement.setString(2, expectation.merchantId());
        statement.setObject(3, now == null ? null : now.earliest());
        statement.setObject(4, now == null ? null : now.likely());
        statement.setObject(5, now == null ? null : now.latest());
        statement.setString(6, written(expectation.previous()));
        statement.setString(7, written(expectation.basis()));
        statement.setString(8, written(expectation.days()));
        statement.setString(9, written(expectation.promise()));
        statement.setString(10, written(expectation.carrierPromise()));
    }

    private Expectation expectation(ResultSet row) throws SQLException {
        return new Expectation(
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                read(row, "previous", Eta.class),
                now(row),
                read(row, "basis", EtaBasis.class),
                List.of(json.readValue(row.getString("days"), ArrivalDay[].class)),
                read(row, "promise", DateRange.class),
                read(row, "carrier_promise", DateRange.class));
    }

    private static @Nullable Eta now(ResultSet row) throws SQLException {
        var earliest = row.getObject("earliest", LocalDate.class);
        return earliest == null
                ? null
                : new Eta(earliest, row.getObject("likely", LocalDate.class), row.getObject("latest", LocalDate.class));
    }

    private <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : json.readValue(text, type);
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
