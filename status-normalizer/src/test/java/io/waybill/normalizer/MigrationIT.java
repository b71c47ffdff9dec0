package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Rows of earlier versions are taken along. */
class MigrationIT {

    private static final String ROWS = """
            insert into parcel (shipment_id, merchant_id, shipped_at, status, detail) values
              ('0195a1b2-0000-7000-8000-000000000001', 'demo', '2026-01-02T08:00:00Z', 'DELIVERED', 'to_recipient'),
              ('00000000-0000-4000-8000-000000000002', 'demo', '2026-02-28T23:00:00Z', null, null),
              ('00000000-0000-4000-8000-000000000003', null, null, null, null);
            insert into leg (shipment_id, carrier, tracking_number, found) values
              ('0195a1b2-0000-7000-8000-000000000001', 'dhl', '1', false);
            insert into scan (shipment_id, scan_id, carrier, tracking_number, said, heard_at, asked_at, published) values
              ('0195a1b2-0000-7000-8000-000000000001', 'a', 'dhl', '1', '{"code": "OK", "text": "Zugestellt", "order": 3,
                 "time": {"raw": "4.3.", "local": "2026-03-04T08:05:00.25", "happenedAt": "2026-03-04T07:05:00.25Z",
                   "source": "CARRIER", "dateOnly": false},
                 "place": {"country": "DE"}, "proof": {"signedBy": "M."}}',
               '2026-03-04T09:00:00Z', '2026-03-04T08:59:00Z', true),
              ('00000000-0000-4000-8000-000000000002', 'b', 'dhl', '2', '{"coarseCode": "x", "text": "", "order": 0,
                 "time": {"raw": "1.3.", "local": "2026-03-01T00:00:00", "source": "UNKNOWN", "dateOnly": true}}',
               '2026-03-02T09:00:00Z', null, false)""";

    @Test
    void keepsScansByMonthThatWereKeptTogether() throws SQLException {
        var database = TestInfrastructure.database("normalizer_before_months");
        migrate(database, "3");
        try (var connection = owner(database)) {
            connection.createStatement().execute(ROWS);
            migrate(database, "latest");

            assertThat(rows(
                            connection,
                            "select tableoid::regclass, scan_id, asked_at at time zone 'UTC', published, said from scan"
                                    + " order by scan_id"))
                    .containsExactly(
                            "scan_2025_03|a|2026-03-04 08:59:00|t|[\"OK\", null, \"Zugestellt\", null, 3, \"4.3.\","
                                    + " \"CARRIER\", false, 1772611500, 250000000, 1772607900, 250000000, null, \"DE\","
                                    + " null, \"M.\", null, null]",
                            "scan_2026_02|b|2026-03-02 09:00:00|f|[null, \"x\", \"\", null, 0, \"1.3.\", \"UNKNOWN\","
                                    + " true, 1772323200, 0, null, null, null, null, null]");
            assertThat(rows(
                            connection,
                            "select scan_month, scans_until at time zone 'UTC', news_at at time zone 'UTC' from parcel"
                                    + " where merchant_id is not null order by scan_month"))
                    .containsExactly(
                            "2025-03-01|2026-03-04 07:05:00.25|2026-03-04 08:59:00",
                            "2026-02-01|2026-03-02 00:00:00|2026-02-28 23:00:00");
            assertThat(rows(connection, "select count(*) from parcel where scan_month is null or news_at is null"))
                    .containsExactly("0");
        }
    }

    private static void migrate(Database database, String version) throws SQLException {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), "normalizer_before_months_owner", database.ownerPassword())
                .locations("classpath:db/kit", "classpath:db/migration")
                .placeholders(
                        Map.of("app", "normalizer_before_months_app", "worker", "normalizer_before_months_worker"))
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private static Connection owner(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), "normalizer_before_months_owner", database.ownerPassword());
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
