package io.waybill.notification.parcel;

import io.waybill.events.Leg;
import io.waybill.vocabulary.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Parcels {

    private static final TypeReference<List<ParcelOrder>> ORDERS = new TypeReference<>() {};
    private static final TypeReference<List<Leg>> LEGS = new TypeReference<>() {};

    private static final String SAVE =
            "insert into parcel (shipment_id, merchant_id, tracking_number, carriers, link_version, imported, orders, legs, status)"
                    + " select ?, ?, ?, ?, ?, ?, ?::json, ?::json, ? on conflict (shipment_id) do update"
                    + " set tracking_number = excluded.tracking_number, carriers = excluded.carriers,"
                    + " link_version = excluded.link_version, orders = excluded.orders, legs = excluded.legs,"
                    + " status = excluded.status";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Parcels(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Set<String> known(Set<String> keys) {
        return new HashSet<>(jdbc.queryForList(
                "select shipment_id::text from parcel where shipment_id = any(?::uuid[])", String.class, (Object)
                        keys.toArray(String[]::new)));
    }

    public Map<UUID, Parcel> of(Collection<UUID> shipmentIds) {
        return found("select * from parcel where shipment_id = any(?)", shipmentIds);
    }

    /** In id order until the transaction ends. */
    public Map<UUID, Parcel> lock(Collection<UUID> shipmentIds) {
        return found("select * from parcel where shipment_id = any(?) order by shipment_id for update", shipmentIds);
    }

    private Map<UUID, Parcel> found(String query, Collection<UUID> shipmentIds) {
        var parcels = new HashMap<UUID, Parcel>();
        jdbc.query(
                query,
                row -> {
                    var parcel = parcel(row);
                    parcels.put(parcel.shipmentId(), parcel);
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return parcels;
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("tracking_number"),
                List.of((String[]) row.getArray("carriers").getArray()),
                row.getInt("link_version"),
                row.getBoolean("imported"),
                json.readValue(row.getString("orders"), ORDERS),
                json.readValue(row.getString("legs"), LEGS),
                status(row.getString("status")));
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }

    /** In id order, lest two transactions wait for each other. */
    public void save(Collection<Parcel> parcels) {
        var inOrder = parcels.stream()
                .sorted(Comparator.comparing(parcel -> parcel.shipmentId().toString()))
                .toList();
        jdbc.batchUpdate(SAVE, inOrder, Math.max(1, inOrder.size()), this::bind);
    }

    private void bind(PreparedStatement statement, Parcel parcel) throws SQLException {
        var status = parcel.status();
        statement.setObject(1, parcel.shipmentId());
        statement.setString(2, parcel.merchantId());
        statement.setString(3, parcel.trackingNumber());
        statement.setArray(
                4,
                statement
                        .getConnection()
                        .createArrayOf("text", parcel.carriers().toArray()));
        statement.setInt(5, parcel.linkVersion());
        statement.setBoolean(6, parcel.imported());
        statement.setString(7, json.writeValueAsString(parcel.orders()));
        statement.setString(8, json.writeValueAsString(parcel.legs()));
        statement.setString(9, status == null ? null : status.name());
    }
}
