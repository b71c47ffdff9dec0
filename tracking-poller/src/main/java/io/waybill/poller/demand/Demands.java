package io.waybill.poller.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is wanted of the accounts, as it was last counted; the same for all instances. */
@Repository
class Demands {

    private final JdbcClient jdbc;

    Demands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is time, and nobody else is at it; if so, nobody else is until the transaction ends. */
    boolean begin(Instant machine) {
        return jdbc.sql("select version from demand_round where next_at <= ? for update skip locked")
                .param(Timestamp.from(machine))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void end(Instant nextAt) {
        jdbc.sql("update demand_round set next_at = ?, version = version + 1")
                .param(Timestamp.from(nextAt))
                .update();
    }

    long version() {
        return jdbc.sql("select version from demand_round").query(Long.class).single();
    }

    /** @param measuredAt machine time */
    void save(List<Measured> accounts, Instant measuredAt) {
        jdbc.sql("delete from merchant_demand").update();
        for (var measured : accounts) {
            save(measured.account().key(), measured.shares().demand(), measuredAt);
            save(measured.account().key(), measured.shares());
        }
    }

    private void save(String account, AccountDemand demand, Instant measuredAt) {
        jdbc.sql("""
                        insert into account_demand (account, factor, pushes_missed, age_median, age_oldest, measured_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (account) do update set factor = excluded.factor,
                          pushes_missed = excluded.pushes_missed, age_median = excluded.age_median,
                          age_oldest = excluded.age_oldest, measured_at = excluded.measured_at""")
                .params(account, demand.factor(), demand.pushesMissed())
                .params(
                        demand.ages().median().toSeconds(),
                        demand.ages().oldest().toSeconds())
                .param(Timestamp.from(measuredAt))
                .update();
    }

    private void save(String account, AccountShares shares) {
        var merchants = List.copyOf(shares.demand().merchants().entrySet());
        jdbc.sql("insert into merchant_demand (account, merchant_id, routine, live, imports, stretch)"
                        + " select ?, * from unnest(?::text[], ?::float8[], ?::bigint[], ?::bigint[], ?::float8[])")
                .param(account)
                .param(merchants.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(column(merchants, merchant -> merchant.getValue().routine()))
                .param(column(merchants, merchant -> merchant.getValue().live()))
                .param(column(merchants, merchant -> merchant.getValue().imports()))
                .param(column(merchants, merchant -> shares.stretch(merchant.getKey())))
                .update();
    }

    private static <T> String[] column(List<T> rows, Function<T, Number> figure) {
        return rows.stream().map(row -> figure.apply(row).toString()).toArray(String[]::new);
    }

    /** As last measured, by the accounts' keys. */
    Map<String, Known> known() {
        var merchants = jdbc
                .sql("select * from merchant_demand")
                .query((row, _) -> Map.entry(
                        row.getString("account"),
                        Map.entry(
                                row.getString("merchant_id"),
                                new MerchantDemand(
                                        row.getDouble("routine"), row.getLong("live"), row.getLong("imports")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return jdbc
                .sql("select * from account_demand")
                .query((row, _) -> Map.entry(
                        row.getString("account"),
                        known(row, merchants.getOrDefault(row.getString("account"), Map.of()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param at machine time */
    record Known(AccountDemand demand, Instant at) {}

    private static Known known(ResultSet row, Map<String, MerchantDemand> merchants) throws SQLException {
        var ages =
                new Ages(Duration.ofSeconds(row.getLong("age_median")), Duration.ofSeconds(row.getLong("age_oldest")));
        var demand = new AccountDemand(row.getDouble("factor"), row.getBoolean("pushes_missed"), ages, merchants);
        return new Known(demand, row.getTimestamp("measured_at").toInstant());
    }
}
