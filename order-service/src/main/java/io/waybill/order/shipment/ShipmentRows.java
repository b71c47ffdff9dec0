package io.waybill.order.shipment;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads parcels with whichever rights the asker has. */
@Component
public class ShipmentRows {

    private record Row(UUID id, String merchantId, Timestamp shippedAt, int linkVersion) {}

    private record ReportRow(UUID shipmentId, String report) {}

    private final JsonMapper json;

    ShipmentRows(JsonMapper json) {
        this.json = json;
    }

    /** In the order of their ids; without those that are not there or not for the asker. */
    public List<Parcel> read(JdbcClient jdbc, Collection<UUID> ids) {
        var wanted = ids.stream().map(UUID::toString).toArray(String[]::new);
        var reports = reports(jdbc, wanted);
        return jdbc
                .sql(
                        "select id, merchant_id, shipped_at, link_version from shipment where id = any(?::uuid[]) order by id")
                .param(wanted)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Parcel(
                        row.id(),
                        row.merchantId(),
                        row.shippedAt().toInstant(),
                        reports.getOrDefault(row.id(), List.of()),
                        row.linkVersion()))
                .toList();
    }

    private Map<UUID, List<ParcelReport>> reports(JdbcClient jdbc, String[] ids) {
        var reports = new HashMap<UUID, List<ParcelReport>>();
        jdbc.sql("select shipment_id, report::text as report from shipment_report"
                        + " where shipment_id = any(?::uuid[]) order by id")
                .param(ids)
                .query(ReportRow.class)
                .list()
                .forEach(row -> reports.computeIfAbsent(row.shipmentId(), _ -> new ArrayList<>())
                        .add(json.readValue(row.report(), ParcelReport.class)));
        return reports;
    }
}
