package io.waybill.poller.subscription;

import io.waybill.carriers.Inquiry;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Columns;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions of plans whose accounts have any. */
@Component
class Subscriptions {

    private static final String LANGUAGE = "en";

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where there is one already it stands, but for one that had lapsed. */
    void want(Collection<PollPlan> plans, Instant now) {
        jdbc.sql(wanting("id = any(:ids::bigint[])"))
                .param("ids", plans.stream().map(PollPlan::id).toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of all parcels that are asked about with the account. */
    void wantAll(String account, Instant now) {
        jdbc.sql(wanting("account = :account"))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static String wanting(String which) {
        return """
                insert into subscription (plan_id, merchant_id, account, due_at)
                select id, merchant_id, account, :now from poll_plan where next_poll_at is not null and %s
                on conflict (plan_id) do update set state = 'WANTED', due_at = excluded.due_at, account = excluded.account
                where subscription.state = 'LAPSED' or subscription.account <> excluded.account""".formatted(which);
    }

    /** Those that come to their end while nobody watches the parcel are left to it. */
    void lapse(String account, Instant now) {
        jdbc.sql("""
                        update subscription set state = 'LAPSED', due_at = null, leased_until = null, claim_token = null
                        from poll_plan where id = plan_id and subscription.account = ? and due_at <= ?
                          and next_poll_at is null""").params(account, Timestamp.from(now)).update();
    }

    /** Without a lock or a transaction: most of the time nothing is. */
    boolean anyDue(String account, Moments now) {
        return jdbc.sql("""
                        select exists (select from subscription where account = :account and due_at <= :now
                          and (leased_until is null or leased_until <= :machine))""")
                .param("account", account)
                .param("now", Timestamp.from(now.business()))
                .param("machine", Timestamp.from(now.machine()))
                .query(Boolean.class)
                .single();
    }

    List<Claimed> claim(String account, int atMost, Duration lease, Moments now) {
        var token = UUID.randomUUID();
        return jdbc.sql("""
                        with due as materialized (
                          select plan_id from subscription
                          where account = :account and due_at <= :now and (leased_until is null or leased_until <= :machine)
                          order by due_at limit :atMost for update skip locked)
                        update subscription set leased_until = :until, claim_token = :token
                        from due, poll_plan, parcel
                        where subscription.plan_id = due.plan_id and poll_plan.id = due.plan_id
                          and parcel.shipment_id = poll_plan.shipment_id
                        returning subscription.plan_id, state, refusals, poll_plan.tracking_number as asked_number, service,
                          parcel.*""")
                .param("account", account)
                .param("now", Timestamp.from(now.business()))
                .param("machine", Timestamp.from(now.machine()))
                .param("until", Timestamp.from(now.machine().plus(lease)))
                .param("token", token)
                .param("atMost", atMost)
                .query((row, _) -> claimed(row, token))
                .list();
    }

    /** Passes over those that somebody else has taken over. */
    void complete(List<Judged> judged) {
        jdbc.sql("""
                        update subscription set state = new_state, due_at = due, refusals = new_refusals, detail = new_detail,
                          subscribed_until = case when new_state = 'SUBSCRIBED' and new_refusals > 0
                            then subscribed_until else until end,
                          leased_until = null, claim_token = null
                        from unnest(:ids, :tokens::uuid[], :states::text[], :dues::timestamptz[], :refusals,
                            :details::text[], :untils::timestamptz[])
                          as judged (id, token, new_state, due, new_refusals, new_detail, until)
                        where plan_id = id and claim_token = token""")
                .param("ids", Columns.longs(judged, one -> one.claimed().planId()))
                .param("tokens", Columns.of(judged, one -> one.claimed().token()))
                .param("states", Columns.of(judged, one -> one.verdict().state()))
                .param("dues", Columns.of(judged, one -> one.verdict().dueAt()))
                .param("refusals", Columns.ints(judged, one -> one.verdict().refusals()))
                .param("details", Columns.of(judged, one -> one.verdict().detail()))
                .param("untils", Columns.of(judged, one -> one.verdict().until()))
                .update();
    }

    private static Claimed claimed(ResultSet row, UUID token) throws SQLException {
        var parcel = Parcels.parcel(row);
        var inquiry = new Inquiry(
                row.getString("asked_number"),
                row.getString("service"),
                parcel.postalCode(),
                parcel.destination(),
                LocalDate.ofInstant(parcel.shippedAt(), ZoneOffset.UTC),
                LANGUAGE);
        return new Claimed(
                row.getLong("plan_id"), inquiry, State.valueOf(row.getString("state")), row.getInt("refusals"), token);
    }
}
