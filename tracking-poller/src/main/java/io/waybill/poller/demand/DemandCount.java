package io.waybill.poller.demand;

import io.waybill.poller.account.Account;
import io.waybill.poller.plan.Calls;
import io.waybill.poller.plan.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what all plans want, in one pass. */
@Component
class DemandCount {

    /** Counted of one merchant's parcels at an account. */
    record Counted(String account, String merchantId, MerchantDemand demand, Crowd crowd, long pushed, long missed) {}

    /** Parcels of an account whose answers are of one class of ages. */
    record Aged(String account, int age, long parcels) {}

    /** First by merchant and class of ages, in a table of hashes; figures, not intervals: a million rows have to be computed. */
    private static final String COUNT = """
            with counted as materialized (
              select account, merchant_id, age, sum(calls) as routine, sum(live) as live, sum(imports) as imports,
                sum(pushed) as pushed, sum(missed) as missed, sum(overdue) as overdue, sum(overlong) as overlong,
                count(*) as parcels
              from (
                select plan.account, plan.merchant_id,
                  case when why in ('FIRST_POLL', 'IMPORTED') then 0
                    else least(86400.0::float8 / greatest(60, coalesce(every_seconds, 21600)), cap) end as calls,
                  (why = 'FIRST_POLL')::int as live,
                  (why = 'IMPORTED')::int as imports,
                  (pushed_at is not null and pushed_at > :lately)::int as pushed,
                  (pushed_at is not null and pushed_at > :lately
                    and news_at > pushed_at + :sameNews * interval '1 second')::int as missed,
                  (next_poll_at <= :now and look_due is null and leased_until is null)::int as overdue,
                  (date_part('epoch', next_poll_at - :now::timestamptz) > :overlong::float8 * stretch * every_seconds
                    and why = any(:paced::text[]))::int as overlong,
                  floor(ln(greatest(1, date_part('epoch', :now::timestamptz - coalesce(answered_at, added_at))))
                    / :width::float8)::int as age
                from poll_plan plan join unnest(:accounts::text[], :caps::int[]) as present (home, cap) on home = account
                  left join merchant_demand on merchant_demand.account = plan.account
                    and merchant_demand.merchant_id = plan.merchant_id
                where next_poll_at is not null) plans
              group by account, merchant_id, age)
            select account, merchant_id, age, sum(routine) as routine, sum(live) as live, sum(imports) as imports,
              sum(pushed) as pushed, sum(missed) as missed, sum(overdue) as overdue,
              coalesce(sum(overlong), 0) as overlong, sum(parcels) as parcels
            from counted group by grouping sets ((account, merchant_id), (account, age))""";

    private final JdbcClient jdbc;

    DemandCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction, on one core. */
    void count(List<Account> accounts, Instant now, Consumer<Counted> merchants, Consumer<Aged> ages) {
        jdbc.sql("set local max_parallel_workers_per_gather = 0").update();
        jdbc.sql(COUNT)
                .param("now", Timestamp.from(now))
                .param("lately", Timestamp.from(now.minus(PushPolicy.LATELY)))
                .param("sameNews", PushPolicy.SAME_NEWS.toSeconds())
                .param("width", Math.log(Ages.WIDTH))
                .param("paced", Why.pacedNames())
                .param("overlong", CrowdPolicy.OVERLONG)
                .param("accounts", accounts.stream().map(Account::key).toArray(String[]::new))
                .param(
                        "caps",
                        accounts.stream()
                                .map(account -> Calls.routine(account.limits().perParcelAndDay()))
                                .toArray(Integer[]::new))
                .query(row -> {
                    if (row.getString("merchant_id") == null) {
                        ages.accept(new Aged(row.getString("account"), row.getInt("age"), row.getLong("parcels")));
                    } else {
                        merchants.accept(counted(row));
                    }
                });
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("account"),
                row.getString("merchant_id"),
                new MerchantDemand(row.getDouble("routine"), row.getLong("live"), row.getLong("imports")),
                new Crowd(
                        row.getString("merchant_id"),
                        row.getLong("parcels"),
                        row.getLong("overdue"),
                        row.getLong("overlong")),
                row.getLong("pushed"),
                row.getLong("missed"));
    }
}
