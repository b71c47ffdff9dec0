package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import io.waybill.claims.claim.Parcel;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.shipments.OrderInParcel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases, by whatever connection is given. */
@Component
class CaseRows {

    private final ClaimRow claimRow;
    private final JsonMapper json;

    CaseRows(ClaimRow claimRow, JsonMapper json) {
        this.claimRow = claimRow;
        this.json = json;
    }

    /** In order of the ids, lest two transactions wait for each other. */
    Map<UUID, CaseFile> lock(JdbcClient jdbc, Collection<UUID> shipmentIds) {
        return read(jdbc, shipmentIds, " for update");
    }

    Map<UUID, CaseFile> read(JdbcClient jdbc, Collection<UUID> shipmentIds) {
        return read(jdbc, shipmentIds, "");
    }

    private Map<UUID, CaseFile> read(JdbcClient jdbc, Collection<UUID> shipmentIds, String lock) {
        var ids = shipmentIds.stream().distinct().map(UUID::toString).toArray(String[]::new);
        // The parcels first: what else is read is then as it stands behind the lock.
        var parcels = jdbc.sql("select * from parcel where shipment_id = any(?::uuid[]) order by shipment_id" + lock)
                .param(ids)
                .query((row, _) -> parcel(row))
                .list();
        var losses = losses(jdbc, ids);
        var claims = claims(jdbc, ids);
        var cases = new LinkedHashMap<UUID, CaseFile>();
        parcels.forEach(parcel -> cases.put(
                parcel.shipmentId(),
                new CaseFile(
                        parcel,
                        losses.getOrDefault(parcel.shipmentId(), List.of()),
                        claims.getOrDefault(parcel.shipmentId(), List.of()))));
        return cases;
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                Arrays.asList(json.readValue(row.getString("orders"), OrderInParcel[].class)),
                row.getInt("link_version"),
                row.getBoolean("imported"));
    }

    private Map<UUID, List<Loss>> losses(JdbcClient jdbc, String[] ids) {
        var losses = new HashMap<UUID, List<Loss>>();
        jdbc.sql("select shipment_id, said, cleared from loss where shipment_id = any(?::uuid[])")
                .param(ids)
                .query(row -> {
                    var said = json.readValue(row.getString("said"), DelayDetected.class);
                    losses.computeIfAbsent(row.getObject("shipment_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Loss(said, row.getBoolean("cleared")));
                });
        return losses;
    }

    private Map<UUID, List<Claim>> claims(JdbcClient jdbc, String[] ids) {
        var claims = new HashMap<UUID, List<Claim>>();
        jdbc.sql("select * from claim where shipment_id = any(?::uuid[]) order by opened_at, order_id")
                .param(ids)
                .query(row -> {
                    claims.computeIfAbsent(row.getObject("shipment_id", UUID.class), _ -> new ArrayList<>())
                            .add(claimRow.read(row));
                });
        return claims;
    }
}
