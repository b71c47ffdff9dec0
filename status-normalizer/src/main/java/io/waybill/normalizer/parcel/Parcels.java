package io.waybill.normalizer.parcel;

import io.waybill.kit.time.BusinessTime;
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
import tools.jackson.databind.json.JsonMapper;

@Repository
class Parcels {

    /** Most of a batch are there: to look before the insert is cheaper than its conflict. */
    private static final String MAKE = """
            insert into parcel (shipment_id, scan_month)
            select id, month from unnest(?::uuid[], ?::date[]) as met(id, month)
            where not exists (select from parcel where parcel.shipment_id = met.id)
            order by id on conflict do nothing""";

    private static final String LOCK = "select " + ParcelColumns.ALL
            + " from unnest(?::uuid[]) as wanted(id) join parcel on parcel.shipment_id = wanted.id"
            + " order by parcel.shipment_id for update of parcel";

    private static final RowsUpdate<Parcel> CONSIGNED = ParcelUpdates.consigned();

    private final JdbcTemplate jdbc;
    private final RowsUpdate<Parcel> judged;
    private final RowsUpdate<Parcel> judgedWithArrival;
    private final ParcelColumns columns;
    private final BusinessTime businessTime;

    Parcels(JdbcTemplate jdbc, JsonMapper json, ParcelColumns columns, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.judged = ParcelUpdates.judged(json::writeValueAsString);
        this.judgedWithArrival = judged.and(ParcelUpdates.arrival());
        this.columns = columns;
        this.businessTime = businessTime;
    }

    /** Rows of these parcels, made where missing, locked in id order until the transaction ends. */
    Map<UUID, Parcel> lock(Collection<UUID> shipmentIds) {
        var now = businessTime.instant();
        var ids = shipmentIds.stream().distinct().toArray(UUID[]::new);
        jdbc.update(MAKE, ids, Column.of(List.of(ids), id -> ShelfPolicy.monthOf(id, now)));
        var locked = new LinkedHashMap<UUID, Parcel>();
        jdbc.query(
                LOCK,
                row -> {
                    var parcel = columns.parcel(row);
                    locked.put(parcel.shipmentId(), parcel);
                },
                (Object) ids);
        return locked;
    }

    /** As it is, for whoever changes nothing; empty where there is none. */
    List<Parcel> read(UUID shipmentId) {
        return jdbc.query(
                "select " + ParcelColumns.ALL + " from parcel where shipment_id = ?",
                (row, _) -> columns.parcel(row),
                shipmentId);
    }

    List<Parcel> page(@Nullable UUID after, @Nullable String merchantId, Instant shippedSince, int atMost) {
        return jdbc.query(
                "select " + ParcelColumns.ALL + " from parcel where shipment_id > ?"
                        + " and merchant_id = coalesce(?, merchant_id) and shipped_at >= ? order by shipment_id limit ?",
                (row, _) -> columns.parcel(row),
                after == null ? new UUID(0, 0) : after,
                merchantId,
                Timestamp.from(shippedSince),
                atMost);
    }

    long count(@Nullable String merchantId, Instant shippedSince) {
        return jdbc.queryForObject(
                "select count(*) from parcel where merchant_id = coalesce(?, merchant_id) and shipped_at >= ?",
                Long.class,
                merchantId,
                Timestamp.from(shippedSince));
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

    /** What scans and time change of them. @param arrival whether what is known of when they come has changed too */
    void save(Collection<Parcel> parcels, boolean arrival) {
        update(parcels, arrival ? judgedWithArrival : judged);
    }

    /** What shipments change of them. */
    void consign(Collection<Parcel> parcels) {
        update(parcels, CONSIGNED);
    }

    private void update(Collection<Parcel> parcels, RowsUpdate<Parcel> update) {
        if (!parcels.isEmpty()) {
            jdbc.update(update.sql("parcel", "shipment_id"), update.arguments(parcels, Parcel::shipmentId));
        }
    }
}
