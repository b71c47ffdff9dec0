package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Whoever reads or writes scans has their parcel's row locked. So it is known which are new before they are written, and
 * each is written once, published.
 */
@Repository
class Scans {

    private static final String OF = """
            select scan.shipment_id, scan.scan_id, scan.carrier, scan.tracking_number, scan.said, scan.asked_at,
              scan.published, scan.read_as
            from unnest(?::uuid[]) as wanted(id) join scan on scan.shipment_id = wanted.id where scan.month = ?""";

    private static final String ADD = """
            insert into scan (month, shipment_id, scan_id, carrier, tracking_number, said, asked_at, published,
              read_as, heard_at)
            select *, ? from unnest(?::date[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
              ?::boolean[], ?::text[])""";

    private static final String CHANGE = """
            update scan set said = now.said, published = now.published, read_as = now.read_as
            from unnest(?::date[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::text[])
              as now(month, shipment_id, scan_id, said, published, read_as)
            where scan.month = now.month and scan.shipment_id = now.shipment_id and scan.scan_id = now.scan_id""";

    private final JdbcTemplate jdbc;
    private final SaidColumn said;

    Scans(JdbcTemplate jdbc, SaidColumn said) {
        this.jdbc = jdbc;
        this.said = said;
    }

    private record Row(LocalDate month, StoredScan scan) {}

    /** Month by month: only a month that is named is looked into. */
    Map<UUID, List<StoredScan>> of(Collection<Parcel> parcels) {
        var byMonth = parcels.stream()
                .collect(Collectors.groupingBy(
                        parcel -> parcel.shelf().month(), Collectors.mapping(Parcel::shipmentId, Collectors.toList())));
        var scans = new HashMap<UUID, List<StoredScan>>();
        byMonth.forEach((month, ids) -> jdbc.query(
                OF,
                row -> {
                    var scan = scan(row);
                    scans.computeIfAbsent(scan.shipmentId(), _ -> new ArrayList<>())
                            .add(scan);
                },
                ids.toArray(UUID[]::new),
                month));
        return scans;
    }

    private StoredScan scan(ResultSet row) throws SQLException {
        return new StoredScan(
                row.getObject(1, UUID.class),
                row.getString(2),
                new Leg(row.getString(3), row.getString(4)),
                said.read(row.getBytes(5)),
                row.getTimestamp(6).toInstant(),
                row.getBoolean(7),
                row.getString(8));
    }

    void add(Collection<Dossier> dossiers, Instant heardAt) {
        var rows = rows(dossiers, Dossier::addedScans);
        if (!rows.isEmpty()) {
            jdbc.update(
                    ADD,
                    Timestamp.from(heardAt),
                    Column.of(rows, Row::month),
                    Column.of(rows, row -> row.scan().shipmentId()),
                    Column.of(rows, row -> row.scan().scanId()),
                    Column.of(rows, row -> row.scan().leg().carrier()),
                    Column.of(rows, row -> row.scan().leg().trackingNumber()),
                    Column.of(rows, row -> said.write(row.scan().said())),
                    Column.of(rows, row -> row.scan().askedAt()),
                    Column.of(rows, row -> row.scan().published()),
                    Column.of(rows, row -> row.scan().readAs()));
        }
    }

    void change(Collection<Dossier> dossiers) {
        var rows = rows(dossiers, Dossier::changedScans);
        if (!rows.isEmpty()) {
            jdbc.update(
                    CHANGE,
                    Column.of(rows, Row::month),
                    Column.of(rows, row -> row.scan().shipmentId()),
                    Column.of(rows, row -> row.scan().scanId()),
                    Column.of(rows, row -> said.write(row.scan().said())),
                    Column.of(rows, row -> row.scan().published()),
                    Column.of(rows, row -> row.scan().readAs()));
        }
    }

    private static List<Row> rows(Collection<Dossier> dossiers, Function<Dossier, List<StoredScan>> which) {
        return dossiers.stream().flatMap(dossier -> rows(dossier, which)).toList();
    }

    private static Stream<Row> rows(Dossier dossier, Function<Dossier, List<StoredScan>> which) {
        var month = dossier.parcel().shelf().month();
        return which.apply(dossier).stream().map(scan -> new Row(month, scan));
    }
}
