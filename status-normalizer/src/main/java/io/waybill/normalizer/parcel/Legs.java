package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class Legs {

    private static final String SAVE =
            "insert into leg (shipment_id, carrier, tracking_number, found, found_by, closed) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (shipment_id, carrier, tracking_number) do update"
                    + " set found = excluded.found, found_by = excluded.found_by, closed = excluded.closed";

    private final JdbcTemplate jdbc;

    Legs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<ParcelLeg>> of(Collection<UUID> shipmentIds) {
        var legs = new HashMap<UUID, List<ParcelLeg>>();
        jdbc.query(
                "select shipment_id, carrier, tracking_number, found, found_by, closed from leg"
                        + " where shipment_id = any(?) order by found, carrier, tracking_number",
                row -> {
                    legs.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(leg(row));
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return legs;
    }

    private static ParcelLeg leg(ResultSet row) throws SQLException {
        var foundBy = Arrays.stream((String[]) row.getArray("found_by").getArray())
                .map(Legs::leg)
                .collect(Collectors.toSet());
        return new ParcelLeg(
                new Leg(row.getString("carrier"), row.getString("tracking_number")),
                !row.getBoolean("found"),
                foundBy,
                row.getBoolean("closed"));
    }

    /** Ids of carriers have no blank. */
    private static Leg leg(String written) {
        var parts = written.split(" ", 2);
        return new Leg(parts[0], parts[1]);
    }

    private static String written(Leg leg) {
        return leg.carrier() + " " + leg.trackingNumber();
    }

    void save(UUID shipmentId, Collection<ParcelLeg> legs) {
        jdbc.batchUpdate(SAVE, legs, Math.max(1, legs.size()), (statement, leg) -> {
            statement.setObject(1, shipmentId);
            statement.setString(2, leg.leg().carrier());
            statement.setString(3, leg.leg().trackingNumber());
            statement.setBoolean(4, !leg.named());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    leg.foundBy().stream().map(Legs::written).toArray()));
            statement.setBoolean(6, leg.closed());
        });
    }
}
