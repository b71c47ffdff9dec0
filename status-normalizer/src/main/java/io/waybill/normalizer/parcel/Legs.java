package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class Legs {

    /** Parcel by parcel ("offset 0"), whatever PostgreSQL thinks of a table that it does not know yet. */
    private static final String OF = """
            select leg.shipment_id, leg.carrier, leg.tracking_number, leg.found, nullif(leg.found_by, '{}'), leg.closed
            from unnest(?::uuid[]) as wanted(id),
              lateral (select * from leg where leg.shipment_id = wanted.id offset 0) leg
            order by leg.shipment_id, leg.found, leg.carrier, leg.tracking_number""";

    private static final String SAVE =
            "insert into leg (shipment_id, carrier, tracking_number, found, found_by, closed) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (shipment_id, carrier, tracking_number) do update"
                    + " set found = excluded.found, found_by = excluded.found_by, closed = excluded.closed";

    private final JdbcTemplate jdbc;

    Legs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID shipmentId, ParcelLeg leg) {}

    Map<UUID, List<ParcelLeg>> of(Collection<UUID> shipmentIds) {
        var legs = new HashMap<UUID, List<ParcelLeg>>();
        jdbc.query(
                OF,
                row -> {
                    legs.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(leg(row));
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return legs;
    }

    private static ParcelLeg leg(ResultSet row) throws SQLException {
        return new ParcelLeg(
                new Leg(row.getString(2), row.getString(3)), !row.getBoolean(4), foundBy(row), row.getBoolean(6));
    }

    private static Set<Leg> foundBy(ResultSet row) throws SQLException {
        var array = row.getArray(5);
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).map(Legs::leg).collect(Collectors.toSet());
    }

    /** Ids of carriers have no blank. */
    private static Leg leg(String written) {
        var parts = written.split(" ", 2);
        return new Leg(parts[0], parts[1]);
    }

    private static String written(Leg leg) {
        return leg.carrier() + " " + leg.trackingNumber();
    }

    void save(Collection<Dossier> dossiers) {
        var rows = dossiers.stream()
                .flatMap(dossier -> dossier.legs().stream()
                        .map(leg -> new Row(dossier.parcel().shipmentId(), leg)))
                .toList();
        jdbc.batchUpdate(SAVE, rows, Math.max(1, rows.size()), Legs::bind);
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        var leg = row.leg();
        var foundBy = leg.foundBy().stream().map(Legs::written).toArray();
        statement.setObject(1, row.shipmentId());
        statement.setString(2, leg.leg().carrier());
        statement.setString(3, leg.leg().trackingNumber());
        statement.setBoolean(4, !leg.named());
        statement.setArray(5, statement.getConnection().createArrayOf("text", foundBy));
        statement.setBoolean(6, leg.closed());
    }
}
