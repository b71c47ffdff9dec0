package io.waybill.poller.plan;

import io.waybill.poller.parcel.Parcels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as they are claimed for a while, each for one call of its day. */
@Component
public class PollPlans {

    /** What queues behind a parked key is not asked about; hashed once a claim, and not joined, so the index leads. */
    private static final String CLAIMABLE = "account = :account and next_poll_at <= :now"
            + " and (leased_until is null or leased_until <= :machine)"
            + " and shipment_id::text not in (select key from parked_key)"
            + " and (polls_day is distinct from :today or polls_today < :cap)";

    private static final Comparator<Claim> LOOKS_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.plan().lookDue() == null)
            .thenComparing(Claim::dueAt);

    private final JdbcClient jdbc;
    private final PollPlanRows rows;

    PollPlans(JdbcClient jdbc, PollPlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** When the first is due that nobody has claimed. Without a lock or a transaction: most of the time it is not yet. */
    public Optional<Instant> nextDue(String account, Moments now) {
        return jdbc.sql("""
                        select next_poll_at from poll_plan where account = :account and next_poll_at is not null
                          and (leased_until is null or leased_until <= :machine)
                          and shipment_id::text not in (select key from parked_key)
                        order by next_poll_at limit 1""")
                .param("account", account)
                .param("machine", Timestamp.from(now.machine()))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * The plans that have been due longest, as far as nobody else has them; those first that owe an answer to a look. Each
     * counts as one call of the day.
     *
     * @param routine at most so many of them owe no answer to a look
     * @param cap calls about one parcel in a day
     */
    public List<Claim> claim(String account, int atMost, int routine, Duration lease, int cap, Moments now) {
        var token = UUID.randomUUID();
        return jdbc
                .sql("""
                        with looks as materialized (
                          select id, next_poll_at as due_at from poll_plan
                          where look_due is not null and %1$s
                          order by next_poll_at limit :atMost for update skip locked),
                        routine as materialized (
                          select id, next_poll_at as due_at from poll_plan
                          where look_due is null and %1$s
                          order by next_poll_at limit least(:routine, :atMost - (select count(*) from looks))
                          for update skip locked),
                        due as (select * from looks union all select * from routine)
                        update poll_plan plan set leased_until = :until, claim_token = :token, polls_day = :today,
                          polls_today = case when polls_day = :today then polls_today + 1 else 1 end
                        from due, parcel
                        where plan.id = due.id and parcel.shipment_id = plan.shipment_id
                        returning plan.*, due.due_at, parcel.shipped_at, parcel.met_at, parcel.origin,
                          parcel.destination, parcel.imported, parcel.postal_code, parcel.phase, parcel.ended_at""".formatted(CLAIMABLE))
                .param("account", account)
                .param("now", Timestamp.from(now.business()))
                .param("machine", Timestamp.from(now.machine()))
                .param("until", Timestamp.from(now.machine().plus(lease)))
                .param("today", now.today())
                .param("cap", cap)
                .param("atMost", atMost)
                .param("routine", routine)
                .param("token", token)
                .query((row, _) -> claim(row, token, now.today()))
                .list()
                .stream()
                .sorted(LOOKS_FIRST)
                .toList();
    }

    /** Claimed just now, in the same transaction, and not needed. */
    public void giveBack(Collection<Claim> claims) {
        jdbc.sql("""
                        update poll_plan set leased_until = null, claim_token = null,
                          polls_today = greatest(0, polls_today - 1)
                        where id = any(:ids::bigint[])""")
                .param("ids", Columns.of(claims, claim -> claim.plan().id()))
                .update();
    }

    /**
     * Counts one more call for each of the claims; for none where one of them is not ours any more, has reached the day's
     * cap, or is being written just now.
     */
    public boolean countAnother(Collection<Claim> claims, int cap, LocalDate today) {
        return jdbc.sql("""
                        with ours as materialized (
                          select id from poll_plan
                          join unnest(:ids::bigint[], :tokens::uuid[]) as claims (plan, token)
                            on id = plan and claim_token = token
                          where polls_day is distinct from :today or polls_today < :cap
                          for update of poll_plan skip locked)
                        update poll_plan set polls_day = :today,
                          polls_today = case when polls_day = :today then polls_today + 1 else 1 end
                        from ours where poll_plan.id = ours.id and (select count(*) from ours) = :all""")
                        .param("today", today)
                        .param("all", claims.size())
                        .param("ids", Columns.of(claims, claim -> claim.plan().id()))
                        .param("tokens", Columns.of(claims, Claim::token))
                        .param("cap", cap)
                        .update()
                > 0;
    }

    private Claim claim(ResultSet row, UUID token, LocalDate today) throws SQLException {
        return new Claim(
                rows.plan(row, today),
                Parcels.parcel(row),
                token,
                row.getTimestamp("due_at").toInstant(),
                row.getObject("together", Integer.class));
    }
}
