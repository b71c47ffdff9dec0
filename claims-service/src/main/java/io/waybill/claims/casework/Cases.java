package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.claims.claim.Loss;
import io.waybill.claims.claim.Parcel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cases as they are worked on: locked, changed, kept. */
@Repository
class Cases {

    private static final String KEEP_PARCEL =
            "update parcel set orders = ?::json, link_version = ?, imported = ? where shipment_id = ?";
    private static final String KEEP_LOSS = """
            insert into loss (shipment_id, occurrence, merchant_id, said, cleared) select ?, ?, ?, ?::json, ?
            on conflict (shipment_id, occurrence) do update set said = excluded.said, cleared = excluded.cleared""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CaseRows rows;
    private final ClaimRow claimRow;
    private final JsonMapper json;

    Cases(JdbcClient jdbc, JdbcTemplate batches, CaseRows rows, ClaimRow claimRow, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.claimRow = claimRow;
        this.json = json;
    }

    Map<UUID, CaseFile> lock(Collection<UUID> shipmentIds) {
        return rows.lock(jdbc, shipmentIds);
    }

    Optional<CaseFile> lockThatOf(UUID claimId) {
        return jdbc.sql("select shipment_id from claim where id = ?")
                .param(claimId)
                .query(UUID.class)
                .optional()
                .flatMap(shipmentId ->
                        lock(List.of(shipmentId)).values().stream().findFirst());
    }

    /** Without a lock: most of the time nothing is. */
    boolean anyDue(Instant now) {
        return jdbc.sql("select exists (select from claim where due_at <= ?"
                        + " and shipment_id::text not in (select key from parked_key))")
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Those longest overdue, but for what others work on and what is parked. The claims are to be looked at behind the lock. */
    Map<UUID, CaseFile> lockDue(Instant until, int atMost) {
        var ids = jdbc.sql("""
                        with due as materialized (
                          select parcel.shipment_id from claim join parcel using (shipment_id)
                          where claim.due_at <= :until
                            and parcel.shipment_id::text not in (select key from parked_key) order by claim.due_at limit :atMost
                          for update of parcel skip locked)
                        select distinct shipment_id from due""")
                .param("until", Timestamp.from(until))
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
        return lock(ids);
    }

    /** In order of the ids, lest two transactions wait for each other. */
    void meet(Collection<Parcel> parcels) {
        var inOrder = parcels.stream()
                .sorted((one, other) ->
                        one.shipmentId().toString().compareTo(other.shipmentId().toString()))
                .toList();
        batches.batchUpdate(
                "insert into parcel (shipment_id, merchant_id, link_version, imported, orders)"
                        + " select ?, ?, ?, ?, ?::json on conflict do nothing",
                inOrder,
                Math.max(1, inOrder.size()),
                (statement, parcel) -> {
                    statement.setObject(1, parcel.shipmentId());
                    statement.setString(2, parcel.merchantId());
                    statement.setInt(3, parcel.linkVersion());
                    statement.setBoolean(4, parcel.imported());
                    statement.setString(5, json.writeValueAsString(parcel.orders()));
                });
    }

    void keep(Collection<CaseFile> cases) {
        keepParcels(cases.stream().map(CaseFile::parcel).toList());
        keepLosses(cases.stream()
                .flatMap(file -> file.losses().stream().map(loss -> new LossOf(file.parcel(), loss)))
                .toList());
        var claims = cases.stream().flatMap(file -> file.claims().stream()).toList();
        batches.batchUpdate(ClaimRow.SAVE, claims, Math.max(1, claims.size()), claimRow::bind);
    }

    private record LossOf(Parcel parcel, Loss loss) {}

    private void keepParcels(List<Parcel> parcels) {
        batches.batchUpdate(KEEP_PARCEL, parcels, Math.max(1, parcels.size()), (statement, parcel) -> {
            statement.setString(1, json.writeValueAsString(parcel.orders()));
            statement.setInt(2, parcel.linkVersion());
            statement.setBoolean(3, parcel.imported());
            statement.setObject(4, parcel.shipmentId());
        });
    }

    private void keepLosses(List<LossOf> losses) {
        batches.batchUpdate(KEEP_LOSS, losses, Math.max(1, losses.size()), (statement, kept) -> {
            statement.setObject(1, kept.parcel().shipmentId());
            statement.setInt(2, kept.loss().occurrence());
            statement.setString(3, kept.parcel().merchantId());
            statement.setString(4, json.writeValueAsString(kept.loss().said()));
            statement.setBoolean(5, kept.loss().cleared());
        });
    }

    /** Numbers for the next events of each parcel: its last ones after counting these. */
    Map<UUID, Long> count(Map<UUID, Integer> events) {
        var last = new HashMap<UUID, Long>();
        events.forEach((shipmentId, number) -> last.put(
                shipmentId,
                jdbc.sql("update parcel set claims_seq = claims_seq + ? where shipment_id = ? returning claims_seq")
                        .params(number, shipmentId)
                        .query(Long.class)
                        .single()));
        return last;
    }
}
