package io.waybill.normalizer.parcel;

import io.waybill.events.statuses.Eta;
import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.arrival.CarrierPromise;
import io.waybill.normalizer.arrival.Reckoned;
import io.waybill.vocabulary.Meaning;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

    private static final String SAVE = "update parcel set " + ParcelColumns.SET + " where parcel.shipment_id = now.id";

    private static final String CONSIGN = """
            update parcel set merchant_id = now.merchant_id, imported = now.imported, shipped_at = moment(now.shipped_at),
              destination = now.destination, promise_from = now.promise_from, promise_to = now.promise_to,
              numbered_at = moment(now.numbered_at), tracking_number = now.tracking_number, origin = now.origin,
              carrier = now.carrier, service = now.service, origin_postal_code = now.origin_postal_code,
              destination_postal_code = now.destination_postal_code
            from unnest(?::uuid[], ?::text[], ?::boolean[], ?::bigint[], ?::text[], ?::date[], ?::date[],
              ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as now(id, merchant_id, imported, shipped_at, destination, promise_from, promise_to, numbered_at,
                tracking_number, origin, carrier, service, origin_postal_code, destination_postal_code)
            where parcel.shipment_id = now.id""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ParcelColumns columns;
    private final BusinessTime businessTime;

    Parcels(JdbcTemplate jdbc, JsonMapper json, ParcelColumns columns, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.json = json;
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

    /** What scans and time change of them. */
    void save(Collection<Parcel> parcels) {
        if (!parcels.isEmpty()) {
            jdbc.update(
                    SAVE,
                    Column.of(parcels, Parcel::shipmentId),
                    Column.of(parcels, parcel -> parcel.watch().name()),
                    Column.of(
                            parcels,
                            meaning(
                                    Parcel::published,
                                    meaning -> meaning.status().name())),
                    Column.of(parcels, meaning(Parcel::published, Meaning::detail)),
                    Column.of(parcels, parcel -> json.writeValueAsString(parcel.occurrences())),
                    Column.numbers(parcels, Parcel::seq),
                    Column.moments(parcels, parcel -> parcel.timer().lookDue()),
                    Column.moments(parcels, parcel -> parcel.timer().lookWantedAt()),
                    Column.moments(parcels, parcel -> parcel.timer().checkAt()),
                    Column.numbers(parcels, parcel -> parcel.timer().looksSeq()),
                    Column.numbers(parcels, parcel -> parcel.timer().delaysSeq()),
                    Column.of(parcels, parcel -> parcel.shelf().month()),
                    Column.moments(parcels, parcel -> parcel.shelf().until()),
                    Column.moments(parcels, parcel -> parcel.shelf().newsAt()),
                    Column.of(
                            parcels,
                            meaning(
                                    Parcels::earlier,
                                    meaning -> meaning.status().name())),
                    Column.of(parcels, meaning(Parcels::earlier, Meaning::detail)),
                    Column.moments(parcels, Parcels::earlierUntil),
                    Column.numbers(parcels, Parcel::rules),
                    Column.of(parcels, parcel -> parcel.arrival().noted().line()),
                    Column.of(parcels, arrival(Parcels::endKnownOn)),
                    Column.of(parcels, shown(Eta::earliest)),
                    Column.of(parcels, shown(Eta::likely)),
                    Column.of(parcels, shown(Eta::latest)),
                    Column.of(parcels, promised(promise -> promise.days().from())),
                    Column.of(parcels, promised(promise -> promise.days().to())),
                    Column.of(parcels, promised(CarrierPromise::carrier)),
                    Column.of(parcels, reckoned(reckoned -> reckoned.on().day())),
                    Column.of(parcels, reckoned(reckoned -> reckoned.on().edition())),
                    Column.of(parcels, reckoned(Reckoned::missing)),
                    Column.of(
                            parcels,
                            reckoned(reckoned -> reckoned.usualSilence() == null
                                    ? null
                                    : reckoned.usualSilence().toSeconds())));
        }
    }

    private static Function<Parcel, @Nullable Object> reckoned(Function<Reckoned, @Nullable Object> part) {
        return arrival(arrival -> arrival.reckoned() == null ? null : part.apply(arrival.reckoned()));
    }

    private static Function<Parcel, @Nullable Object> arrival(Function<Arrival, @Nullable Object> part) {
        return parcel -> part.apply(parcel.arrival());
    }

    private static @Nullable LocalDate endKnownOn(Arrival arrival) {
        var end = arrival.journal().end();
        return end == null ? null : end.knownOn();
    }

    private static Function<Parcel, @Nullable Object> shown(Function<Eta, Object> part) {
        return arrival(arrival -> arrival.shown() == null ? null : part.apply(arrival.shown()));
    }

    private static Function<Parcel, @Nullable Object> promised(Function<CarrierPromise, Object> part) {
        return arrival(arrival -> arrival.promise() == null ? null : part.apply(arrival.promise()));
    }

    private static @Nullable Meaning earlier(Parcel parcel) {
        var earlier = parcel.shelf().earlier();
        return earlier == null ? null : earlier.meaning();
    }

    private static @Nullable Instant earlierUntil(Parcel parcel) {
        var earlier = parcel.shelf().earlier();
        return earlier == null ? null : earlier.until();
    }

    private static Function<Parcel, @Nullable String> meaning(
            Function<Parcel, @Nullable Meaning> which, Function<Meaning, String> part) {
        return parcel -> {
            var meaning = which.apply(parcel);
            return meaning == null ? null : part.apply(meaning);
        };
    }

    /** What shipments change of them. */
    void consign(Collection<Parcel> parcels) {
        if (!parcels.isEmpty()) {
            jdbc.update(
                    CONSIGN,
                    Column.of(parcels, Parcel::shipmentId),
                    Column.of(parcels, Parcel::merchantId),
                    Column.of(parcels, Parcel::imported),
                    Column.moments(parcels, parcel -> parcel.consignment().shippedAt()),
                    Column.of(parcels, parcel -> parcel.consignment().destination()),
                    Column.of(
                            parcels,
                            parcel -> parcel.consignment().promise() == null
                                    ? null
                                    : parcel.consignment().promise().from()),
                    Column.of(
                            parcels,
                            parcel -> parcel.consignment().promise() == null
                                    ? null
                                    : parcel.consignment().promise().to()),
                    Column.moments(parcels, parcel -> parcel.consignment().numberedAt()),
                    Column.of(parcels, parcel -> parcel.consignment().trackingNumber()),
                    Column.of(parcels, parcel -> parcel.consignment().origin()),
                    Column.of(parcels, parcel -> parcel.arrival().route().carrier()),
                    Column.of(parcels, parcel -> parcel.arrival().route().service()),
                    Column.of(parcels, parcel -> parcel.arrival().route().originPostalCode()),
                    Column.of(parcels, parcel -> parcel.arrival().route().destinationPostalCode()));
        }
    }
}
