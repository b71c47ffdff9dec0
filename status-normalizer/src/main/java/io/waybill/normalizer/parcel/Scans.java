package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Scans {

    /** Whether it was added is whether nobody had changed the row before. */
    private static final String ADD = """
            insert into scan (shipment_id, scan_id, carrier, tracking_number, said, asked_at, heard_at)
            select id, scan_id, carrier, number, said::jsonb, asked, ?
            from unnest(?::uuid[], ?, ?, ?, ?, ?::timestamptz[]) as heard(id, scan_id, carrier, number, said, asked)
            on conflict (shipment_id, scan_id) do update set proven = true, said = jsonb_set(scan.said, '{proof}',
              coalesce(nullif(scan.said -> 'proof', 'null'), '{}') || jsonb_strip_nulls(excluded.said -> 'proof'))
            where jsonb_typeof(excluded.said -> 'proof') = 'object'
              and not coalesce(nullif(scan.said -> 'proof', 'null'), '{}') @> jsonb_strip_nulls(excluded.said -> 'proof')
            returning shipment_id, scan_id, xmax = 0""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Scans(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps those that are not known yet, and the proofs that come after their scans. @return exactly those not known */
    List<StoredScan> add(List<StoredScan> scans, Instant heardAt) {
        var added = new HashSet<List<Object>>();
        var once = once(scans);
        jdbc.query(
                ADD,
                row -> {
                    if (row.getBoolean(3)) {
                        added.add(List.of(row.getObject(1, UUID.class), row.getString(2)));
                    }
                },
                Timestamp.from(heardAt),
                once.stream().map(StoredScan::shipmentId).toArray(UUID[]::new),
                once.stream().map(StoredScan::scanId).toArray(String[]::new),
                once.stream().map(scan -> scan.leg().carrier()).toArray(String[]::new),
                once.stream().map(scan -> scan.leg().trackingNumber()).toArray(String[]::new),
                once.stream().map(scan -> json.writeValueAsString(scan.said())).toArray(String[]::new),
                once.stream().map(scan -> scan.askedAt().toString()).toArray(String[]::new));
        return once.stream()
                .filter(scan -> added.remove(List.of(scan.shipmentId(), scan.scanId())))
                .toList();
    }

    /** The last one with a proof, else the first: one statement changes no row twice. */
    private static List<StoredScan> once(List<StoredScan> scans) {
        var once = new LinkedHashMap<List<Object>, StoredScan>();
        scans.forEach(scan -> once.merge(
                List.of(scan.shipmentId(), scan.scanId()),
                scan,
                (before, after) -> after.said().proof() == null ? before : after));
        return List.copyOf(once.values());
    }

    Map<UUID, List<StoredScan>> of(Collection<UUID> shipmentIds) {
        var scans = new HashMap<UUID, List<StoredScan>>();
        jdbc.query(
                "select shipment_id, scan_id, carrier, tracking_number, said, published, proven,"
                        + " coalesce(asked_at, heard_at), read_as from scan where shipment_id = any(?)",
                row -> {
                    var id = row.getObject(1, UUID.class);
                    var leg = new Leg(row.getString(3), row.getString(4));
                    var said = json.readValue(row.getString(5), CarrierScan.class);
                    scans.computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(new StoredScan(
                                    id,
                                    row.getString(2),
                                    leg,
                                    said,
                                    row.getTimestamp(8).toInstant(),
                                    row.getBoolean(6),
                                    row.getBoolean(7),
                                    row.getString(9)));
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return scans;
    }

    /** @param readAs what their lines say they mean, by scan id */
    void publish(UUID shipmentId, Map<String, String> readAs) {
        jdbc.batchUpdate(
                "update scan set published = true, proven = false, read_as = ? where shipment_id = ? and scan_id = ?",
                readAs.entrySet(),
                Math.max(1, readAs.size()),
                (statement, line) -> {
                    statement.setString(1, line.getValue());
                    statement.setObject(2, shipmentId);
                    statement.setString(3, line.getKey());
                });
    }

    void withdraw(UUID shipmentId, Set<String> scanIds) {
        jdbc.batchUpdate(
                "update scan set published = false, proven = false where shipment_id = ? and scan_id = ?",
                scanIds,
                Math.max(1, scanIds.size()),
                (statement, scanId) -> {
                    statement.setObject(1, shipmentId);
                    statement.setString(2, scanId);
                });
    }
}
