package io.waybill.order.shipment;

import io.waybill.events.shipments.Region;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Shipments {

    private static final String FIND = """
            select id from shipment
            where id in (
              select id from shipment where (merchant_id, tracking_number) in
                (select merchant_id, value from unnest(:merchants::text[], :kinds::text[], :values::text[])
                  as key (merchant_id, kind, value) where kind = 'number')
              union select shipment_id from shipment_report where (merchant_id, order_id) in
                (select merchant_id, value from unnest(:merchants::text[], :kinds::text[], :values::text[])
                  as key (merchant_id, kind, value) where kind = 'order'))
            order by id for update
            """;

    private static final String SAVE =
            "insert into shipment (id, merchant_id, tracking_number, shipped_at, link_version, shipments_seq, service,"
                    + " origin, destination) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (id) do update set tracking_number = excluded.tracking_number,"
                    + " link_version = excluded.link_version, shipments_seq = excluded.shipments_seq,"
                    + " service = excluded.service, origin = excluded.origin, destination = excluded.destination";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ShipmentRows rows;
    private final ShipmentReports reports;

    Shipments(JdbcClient jdbc, JdbcTemplate batches, ShipmentRows rows, ShipmentReports reports) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.reports = reports;
    }

    /** Waits until no other transaction registers under one of the keys. */
    void lock(List<RegistrationKey> keys) {
        var merchants = column(keys, RegistrationKey::merchantId);
        var kinds = column(keys, key -> key.kind().columnValue());
        var values = column(keys, RegistrationKey::value);
        batches.update(
                "insert into registration_lock (merchant_id, kind, value) select * from unnest(?, ?, ?)"
                        + " as key (merchant_id, kind, value) order by kind desc, merchant_id, value"
                        + " on conflict do nothing",
                merchants,
                kinds,
                values);
        batches.query(
                "select 1 from registration_lock where (merchant_id, kind, value) in (select * from unnest(?, ?, ?))"
                        + " order by kind desc, merchant_id, value for update",
                _ -> {},
                merchants,
                kinds,
                values);
    }

    /** With their rows locked. */
    List<Parcel> find(List<RegistrationKey> keys) {
        var ids = jdbc.sql(FIND)
                .param("merchants", column(keys, RegistrationKey::merchantId))
                .param("kinds", column(keys, key -> key.kind().columnValue()))
                .param("values", column(keys, RegistrationKey::value))
                .query(UUID.class)
                .list();
        return rows.read(jdbc, ids);
    }

    /** How many events were published of each; 0 for a new one. */
    Map<UUID, Long> seqs(List<ParcelChange> changes) {
        var seqs = new HashMap<UUID, Long>();
        changes.forEach(change -> seqs.put(change.after().id(), 0L));
        jdbc.sql("select id, shipments_seq from shipment where id = any(?::uuid[])")
                .param(seqs.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    seqs.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return seqs;
    }

    Iterator<UUID> newIds(int count) {
        return jdbc.sql("select uuidv7() from generate_series(1, ?)")
                .param(count)
                .query(UUID.class)
                .list()
                .iterator();
    }

    void save(List<ParcelChange> changes, Map<UUID, Long> seqs) {
        batches.batchUpdate(SAVE, changes, Math.max(1, changes.size()), (statement, change) -> {
            var parcel = change.after();
            statement.setObject(1, parcel.id());
            statement.setString(2, parcel.merchantId());
            statement.setString(3, parcel.trackingNumber());
            statement.setTimestamp(4, Timestamp.from(parcel.shippedAt()));
            statement.setInt(5, parcel.linkVersion());
            statement.setLong(6, seqs.getOrDefault(parcel.id(), 0L));
            statement.setString(7, parcel.service().orElse(null));
            statement.setString(8, parcel.origin().map(Region::country).orElse(null));
            statement.setString(9, parcel.destination().map(Region::country).orElse(null));
        });
        reports.save(changes);
    }

    private static String[] column(List<RegistrationKey> keys, Function<RegistrationKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }
}
