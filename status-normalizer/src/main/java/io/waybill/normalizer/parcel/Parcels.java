package io.waybill.normalizer.parcel;

import io.waybill.normalizer.status.Watch;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Parcels {

    private static final TypeReference<Map<Status, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final DelayColumns delayColumns;

    Parcels(JdbcTemplate jdbc, JsonMapper json, DelayColumns delayColumns) {
        this.jdbc = jdbc;
        this.json = json;
        this.delayColumns = delayColumns;
    }

    /** Rows of these parcels, made where missing, locked in id order until the transaction ends. */
    Map<UUID, Parcel> lock(Collection<UUID> shipmentIds) {
        var ids = shipmentIds.toArray(UUID[]::new);
        jdbc.update(
                "insert into parcel (shipment_id) select distinct * from unnest(?::uuid[]) order by 1"
                        + " on conflict do nothing",
                (Object) ids);
        var locked = new LinkedHashMap<UUID, Parcel>();
        jdbc.query(
                "select * from parcel where shipment_id = any(?) order by shipment_id for update",
                row -> {
                    var parcel = parcel(row);
                    locked.put(parcel.shipmentId(), parcel);
                },
                (Object) ids);
        return locked;
    }

    /**
     * Those whose delays are to be judged, longest due first, as far as nobody else has them and their keys are not parked.
     *
     * @param machine whose leases have run out
     */
    List<UUID> claimDue(Instant business, Instant machine, Duration lease, int atMost) {
        return jdbc.query(
                "with due as materialized (select shipment_id from parcel where delay_check_at <= ?"
                        + " and (delay_leased_until is null or delay_leased_until <= ?)"
                        + " and shipment_id::text not in (select key from parked_key)"
                        + " order by delay_check_at limit ? for update skip locked)"
                        + " update parcel set delay_leased_until = ? from due"
                        + " where parcel.shipment_id = due.shipment_id returning parcel.shipment_id",
                (row, _) -> row.getObject(1, UUID.class),
                Timestamp.from(business),
                Timestamp.from(machine),
                atMost,
                Timestamp.from(machine.plus(lease)));
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                row.getBoolean("imported"),
                Watch.valueOf(row.getString("watch")),
                published(row),
                json.readValue(row.getString("occurrences"), COUNTS),
                row.getLong("statuses_seq"),
                delayColumns.consignment(row),
                delayColumns.timer(row));
    }

    private static @Nullable Meaning published(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return status == null ? null : new Meaning(Status.valueOf(status), row.getString("detail"));
    }

    void save(Collection<Parcel> parcels) {
        jdbc.batchUpdate(
                "update parcel set merchant_id = ?, imported = ?, watch = ?, status = ?, detail = ?,"
                        + " occurrences = ?::jsonb, statuses_seq = ?, " + DelayColumns.SET + " where shipment_id = ?",
                parcels,
                Math.max(1, parcels.size()),
                this::bind);
    }

    private void bind(PreparedStatement statement, Parcel parcel) throws SQLException {
        var published = parcel.published();
        statement.setString(1, parcel.merchantId());
        statement.setBoolean(2, parcel.imported());
        statement.setString(3, parcel.watch().name());
        statement.setString(4, published == null ? null : published.status().name());
        statement.setString(5, published == null ? null : published.detail());
        statement.setString(6, json.writeValueAsString(parcel.occurrences()));
        statement.setLong(7, parcel.seq());
        statement.setObject(delayColumns.bind(statement, 8, parcel), parcel.shipmentId());
    }
}
