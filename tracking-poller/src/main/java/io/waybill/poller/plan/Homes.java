package io.waybill.poller.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With which accounts carriers are asked. */
@Component
public class Homes {

    /** Plans that are asked about a carrier with an account. */
    public record Home(String carrier, String account) {}

    private final JdbcClient jdbc;

    Homes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param present keys of the accounts that there are */
    public List<Home> without(List<String> present) {
        return jdbc.sql("select distinct carrier, account from poll_plan"
                        + " where next_poll_at is not null and account <> all(?::text[])")
                .param(present.toArray(String[]::new))
                .query((row, _) -> new Home(row.getString(1), row.getString(2)))
                .list();
    }

    public void move(Home home, String account) {
        jdbc.sql("update poll_plan set account = ? where carrier = ? and account = ? and next_poll_at is not null")
                .params(account, home.carrier(), home.account())
                .update();
    }

    /** Asks an aggregator about what nobody else is asked about; where it is asked already, nothing happens. */
    public void askElsewhere(String aggregator, String account, List<String> present, Instant now) {
        jdbc.sql("""
                        with orphan as materialized (
                          select distinct on (shipment_id, tracking_number) shipment_id, merchant_id, tracking_number, found_by
                          from poll_plan where next_poll_at is not null and account <> all(:present::text[])
                          order by shipment_id, tracking_number, id),
                        leg as (
                          insert into plan_leg (shipment_id, carrier, tracking_number, merchant_id, plan_id)
                          select shipment_id, :aggregator, tracking_number, merchant_id,
                            nextval('poll_plan_id_seq')
                          from orphan on conflict do nothing returning *)
                        insert into poll_plan (id, shipment_id, merchant_id, carrier, tracking_number, account, added_at,
                          next_poll_at, why, found_by)
                        overriding system value
                        select plan_id, shipment_id, orphan.merchant_id, :aggregator, tracking_number, :account, :now, :now,
                          'FIRST_POLL', found_by
                        from orphan join leg using (shipment_id, tracking_number)""")
                .param("aggregator", aggregator)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("present", present.toArray(String[]::new))
                .update();
    }
}
