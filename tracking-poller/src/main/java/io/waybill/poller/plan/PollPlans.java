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
    private static final String CLAIMABLE = "account = :account and next_poll_at between :from and :now"
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

    /**
     * When the first is due, claimed or not. The index begins with what is due no more, until that is vacuumed away: whoever
     * looks again and again begins here and passes over it once.
     */
    public Optional<Instant> earliest(String account) {
        return jdbc.sql("select next_poll_at from poll_plan where account = ? and next_poll_at is not null"
                        + " order by next_poll_at limit 1")
                .param(account)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** When the first is due that nobody has claimed. Without a lock or a transaction: most of the time it is not yet. */
    public Optional<Instant> nextDue(String account, Instant from, Moments now) {
        return jdbc.sql("""
                        select next_poll_at from poll_plan where account = :account and next_poll_at >= :from
                          and (leased_until is null or leased_until <= :machine)
                          and shipment_id::text not in (select key from parked_key)
                        order by next_poll_at limit 1""")
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("machine", Timestamp.from(now.machine()))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * The plans that have been due longest, as far as nobody else has them; those first that owe an answer to a look. Each
     * counts as one call of the day. The planner cannot know how few they are: without a word it may sort all that is due,
     * and where they are goes over as an array, else it may read a whole table to join them. They are locked, so they stay
     * there.
     *
     * @param from none is due before
     * @param routine at most so many of them owe no answer to a look
     * @param cap calls about one parcel in a day
     */
    public List<Claim> claim(
            String account, Instant from, int atMost, int routine, Duration lease, int cap, Moments now) {
        var token = UUID.randomUUID();
        jdbc.sql("set local enable_sort = off").update();
        return jdbc
                .sql("""
                        with looks as materialized (
                          select ctid from poll_plan
                          where look_due is not null and %1$s
                          order by next_poll_at limit :atMost for update skip locked),
                        routine as materialized (
                          select ctid from poll_plan
                          where look_due is null and %1$s
                          order by next_poll_at limit least(:routine, :atMost - (select count(*) from looks))
                          for update skip locked)
                        update poll_plan plan set leased_until = :until, claim_token = :token, polls_day = :today,
                          polls_today = case when polls_day = :today then polls_today + 1 else 1 end
                        from parcel
                        where plan.ctid = any(array(select ctid from looks union all select ctid from routine))
                          and parcel.shipment_id = plan.shipment_id
                        returning plan.*, parcel.shipped_at, parcel.met_at, parcel.origin,
                          parcel.destination, parcel.imported, parcel.postal_code, parcel.phase, parcel.ended_at""".formatted(CLAIMABLE))
                .param("account", account)
                .param("from", Timestamp.from(from))
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
                        where id = any(:ids)""")
                .param("ids", Columns.longs(claims, claim -> claim.plan().id()))
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
                          join unnest(:ids, :tokens::uuid[]) as claims (plan, token)
                            on id = plan and claim_token = token
                          where id = any(:ids) and (polls_day is distinct from :today or polls_today < :cap)
                          for update of poll_plan skip locked)
                        update poll_plan set polls_day = :today,
                          polls_today = case when polls_day = :today then polls_today + 1 else 1 end
                        from ours where poll_plan.id = ours.id and (select count(*) from ours) = :all""")
                        .param("today", today)
                        .param("all", claims.size())
                        .param(
                                "ids",
                                Columns.longs(claims, claim -> claim.plan().id()))
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
                row.getTimestamp("next_poll_at").toInstant(),
                row.getObject("together", Integer.class));
    }
}
