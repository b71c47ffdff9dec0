package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class Legs {

    private final JdbcTemplate jdbc;

    Legs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<ParcelLeg>> of(Collection<UUID> shipmentIds) {
        var legs = new HashMap<UUID, List<ParcelLeg>>();
        jdbc.query(
                "select shipment_id, carrier, tracking_number, found, closed from leg where shipment_id = any(?)"
                        + " order by found, carrier, tracking_number",
                row -> {
                    var leg = new Leg(row.getString(2), row.getString(3));
                    legs.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new ParcelLeg(leg, row.getBoolean(4), row.getBoolean(5)));
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return legs;
    }

    void save(UUID shipmentId, Collection<ParcelLeg> legs) {
        jdbc.batchUpdate(
                "insert into leg (shipment_id, carrier, tracking_number, found, closed) values (?, ?, ?, ?, ?)"
                        + " on conflict (shipment_id, carrier, tracking_number) do update"
                        + " set found = excluded.found, closed = excluded.closed",
                legs,
                Math.max(1, legs.size()),
                (statement, leg) -> {
                    statement.setObject(1, shipmentId);
                    statement.setString(2, leg.leg().carrier());
                    statement.setString(3, leg.leg().trackingNumber());
                    statement.setBoolean(4, leg.found());
                    statement.setBoolean(5, leg.closed());
                });
    }
}
