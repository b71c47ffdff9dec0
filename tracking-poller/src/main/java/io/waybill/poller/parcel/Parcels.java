package io.waybill.poller.parcel;

import io.waybill.events.scans.WatchEnded;
import io.waybill.events.shipments.Region;
import io.waybill.vocabulary.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The watched parcels. Rows are locked in the order of their ids, and before the plans of a parcel. */
@Component
public class Parcels {

    private final JdbcClient jdbc;

    Parcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what order-service says over what is there. The rows stay locked until the transaction ends. */
    public List<Parcel> introduce(Collection<ParcelFacts> facts, Instant now) {
        var sorted = facts.stream()
                .sorted(Comparator.comparing(fact -> fact.shipmentId().toString()))
                .toList();
        return jdbc.sql("""
                        insert into parcel (shipment_id, merchant_id, tracking_number, origin, destination, postal_code,
                          shipped_at, met_at, imported)
                        select id, merchant, number, origin, destination, postal, shipped, :now, imported
                        from unnest(:ids::uuid[], :merchants::text[], :numbers::text[], :origins::text[],
                          :destinations::text[], :postals::text[], :shipped::timestamptz[], :imported::boolean[])
                          as facts (id, merchant, number, origin, destination, postal, shipped, imported)
                        on conflict (shipment_id) do update set
                          merchant_id = excluded.merchant_id,
                          tracking_number = excluded.tracking_number,
                          origin = coalesce(excluded.origin, parcel.origin),
                          destination = coalesce(excluded.destination, parcel.destination),
                          postal_code = coalesce(excluded.postal_code, parcel.postal_code),
                          shipped_at = coalesce(excluded.shipped_at, parcel.shipped_at),
                          imported = excluded.imported or parcel.imported
                        returning *""")
                .param("now", Timestamp.from(now))
                .param("ids", column(sorted, ParcelFacts::shipmentId))
                .param("merchants", column(sorted, ParcelFacts::merchantId))
                .param("numbers", column(sorted, ParcelFacts::trackingNumber))
                .param("origins", column(sorted, fact -> country(fact.origin())))
                .param("destinations", column(sorted, fact -> country(fact.destination())))
                .param("postals", column(sorted, fact -> postalCode(fact.destination())))
                .param("shipped", column(sorted, ParcelFacts::shippedAt))
                .param("imported", column(sorted, ParcelFacts::imported))
                .query((row, _) -> parcel(row))
                .list();
    }

    /** Locks them, and keeps room for those that order-service has not introduced yet. */
    public Map<UUID, Parcel> meet(Map<UUID, String> merchantsByShipment, Instant now) {
        var ids = merchantsByShipment.keySet().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        jdbc.sql("insert into parcel (shipment_id, merchant_id, met_at) select id, merchant, :now"
                        + " from unnest(:ids::uuid[], :merchants::text[]) as met (id, merchant) on conflict do nothing")
                .param("now", Timestamp.from(now))
                .param("ids", column(ids, Function.identity()))
                .param("merchants", column(ids, merchantsByShipment::get))
                .update();
        return lock(ids);
    }

    public Map<UUID, Parcel> lock(Collection<UUID> shipmentIds) {
        return jdbc
                .sql("select * from parcel where shipment_id = any(:ids::uuid[]) order by shipment_id for update")
                .param("ids", column(List.copyOf(shipmentIds), Function.identity()))
                .query((row, _) -> parcel(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Parcel::shipmentId, Function.identity()));
    }

    public void enter(Map<UUID, Status> phases) {
        var ids = List.copyOf(phases.keySet());
        jdbc.sql("update parcel set phase = entered.phase"
                        + " from unnest(:ids::uuid[], :phases::text[]) as entered (id, phase) where shipment_id = id")
                .param("ids", column(ids, Function.identity()))
                .param("phases", column(ids, id -> phases.get(id)))
                .update();
    }

    /** The number of the parcel's next event on the topic of scans; its row is locked. */
    public long nextSeq(UUID shipmentId) {
        return jdbc.sql("update parcel set scans_seq = scans_seq + 1 where shipment_id = ? returning scans_seq")
                .param(shipmentId)
                .query(Long.class)
                .single();
    }

    /**
     * Numbers for the next events of parcels whose rows are locked.
     *
     * @param events how many of each
     * @return the last number of each
     */
    public Map<UUID, Long> nextSeqs(Map<UUID, Long> events) {
        var ids = List.copyOf(events.keySet());
        return jdbc
                .sql("update parcel set scans_seq = scans_seq + events"
                        + " from unnest(:ids::uuid[], :events::bigint[]) as said (id, events)"
                        + " where shipment_id = id and shipment_id = any(:ids::uuid[])"
                        + " returning shipment_id, scans_seq")
                .param("ids", column(ids, Function.identity()))
                .param("events", column(ids, events::get))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void end(UUID shipmentId, Instant at, WatchEnded.Reason reason) {
        jdbc.sql("update parcel set ended_at = ?, end_reason = ? where shipment_id = ?")
                .params(Timestamp.from(at), reason.name(), shipmentId)
                .update();
    }

    public void wake(Collection<UUID> shipmentIds) {
        jdbc.sql("update parcel set ended_at = null, end_reason = null"
                        + " where shipment_id = any(:ids::uuid[]) and ended_at is not null")
                .param("ids", column(List.copyOf(shipmentIds), Function.identity()))
                .update();
    }

    /** Maps the columns of this table, wherever it was joined. */
    public static Parcel parcel(ResultSet row) throws SQLException {
        var shippedAt = row.getTimestamp("shipped_at");
        var origin = row.getString("origin");
        var destination = row.getString("destination");
        var endedAt = row.getTimestamp("ended_at");
        return new Parcel(
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                (shippedAt == null ? row.getTimestamp("met_at") : shippedAt).toInstant(),
                destination,
                origin == null || !origin.equals(destination),
                row.getBoolean("imported"),
                row.getString("postal_code"),
                Status.valueOf(row.getString("phase")),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static @Nullable String country(@Nullable Region region) {
        return region == null ? null : region.country();
    }

    private static @Nullable String postalCode(@Nullable Region region) {
        return region == null ? null : region.postalCode();
    }

    /** One column of a batch as text, which PostgreSQL casts; the driver binds no arrays of ids or times. */
    private static <T> @Nullable String[] column(List<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    var cell = value.apply(row);
                    return cell == null ? null : cell.toString();
                })
                .toArray(String[]::new);
    }
}
