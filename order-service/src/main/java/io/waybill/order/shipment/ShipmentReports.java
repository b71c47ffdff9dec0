package io.waybill.order.shipment;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ShipmentReports {

    private record Added(Parcel parcel, ParcelReport report) {}

    private record Removed(Parcel parcel, String orderId) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ShipmentReports(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(List<ParcelChange> changes) {
        remove(changes.stream()
                .flatMap(change -> change.ordersThatLeft().stream().map(order -> new Removed(change.after(), order)))
                .toList());
        add(changes.stream()
                .flatMap(change -> change.addedReports().stream().map(report -> new Added(change.after(), report)))
                .toList());
    }

    private void add(List<Added> reports) {
        jdbc.batchUpdate(
                "insert into shipment_report (shipment_id, merchant_id, order_id, report) values (?, ?, ?, ?::json)",
                reports,
                Math.max(1, reports.size()),
                (statement, added) -> {
                    statement.setObject(1, added.parcel().id());
                    statement.setString(2, added.parcel().merchantId());
                    statement.setString(3, added.report().orderId());
                    statement.setString(4, json.writeValueAsString(added.report()));
                });
    }

    private void remove(List<Removed> orders) {
        jdbc.batchUpdate(
                "delete from shipment_report where shipment_id = ? and order_id = ?",
                orders,
                Math.max(1, orders.size()),
                (statement, removed) -> {
                    statement.setObject(1, removed.parcel().id());
                    statement.setString(2, removed.orderId());
                });
    }
}
