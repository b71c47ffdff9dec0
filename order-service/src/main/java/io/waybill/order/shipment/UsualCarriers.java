package io.waybill.order.shipment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many of a seller's parcels each carrier had, by those whose platform named one. */
@Repository
public class UsualCarriers {

    private final JdbcTemplate jdbc;

    UsualCarriers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By merchant, then by carrier; a merchant without parcels is absent. */
    public Map<String, Map<String, Integer>> of(Collection<String> merchantIds) {
        var usual = new HashMap<String, Map<String, Integer>>();
        jdbc.query(
                "select merchant_id, carrier, parcels from usual_carrier where merchant_id = any(?)",
                row -> {
                    usual.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                },
                (Object) merchantIds.toArray(String[]::new));
        return usual;
    }

    /** The last thing in a transaction, in the order of the key, so that no two transactions wait for each other. */
    public void count(List<ParcelReport> reports) {
        var named = new TreeMap<String, TreeMap<String, Integer>>();
        reports.stream()
                .filter(report -> report.carriage().named())
                .forEach(report -> named.computeIfAbsent(report.merchantId(), _ -> new TreeMap<>())
                        .merge(report.carriage().candidates().getFirst().carrier(), 1, Integer::sum));
        var rows = named.entrySet().stream()
                .flatMap(merchant -> merchant.getValue().entrySet().stream()
                        .map(carrier -> new Object[] {merchant.getKey(), carrier.getKey(), carrier.getValue()}))
                .toList();
        jdbc.batchUpdate(
                "insert into usual_carrier as known (merchant_id, carrier, parcels) values (?, ?, ?)"
                        + " on conflict (merchant_id, carrier) do update set parcels = known.parcels + excluded.parcels",
                rows);
    }
}
