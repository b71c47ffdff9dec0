package io.waybill.poller.plan;

import io.waybill.poller.parcel.Parcels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as they are worked off: claimed for a while, asked about, completed. */
@Component
public class PollPlans {

    private static final String CLAIMABLE = "account = :account and next_poll_at <= :now"
            + " and (leased_until is null or leased_until <= :machine)"
            + " and (polls_day is distinct from :today or polls_today < :cap)";

    private final JdbcClient jdbc;
    private final PollPlanRows rows;

    PollPlans(JdbcClient jdbc, PollPlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Without a lock or a transaction: most of the time nothing is. */
    public boolean anyDue(String account, Moments now) {
        return jdbc.sql("""
                        select exists (select from poll_plan where account = :account and next_poll_at <= :now
                          and (leased_until is null or leased_until <= :machine))""")
                .param("account", account)
                .param("now", Timestamp.from(now.business()))
                .param("machine", Timestamp.from(now.machine()))
                .query(Boolean.class)
                .single();
    }

    /**
     * The plans that have been due longest, as far as nobody else has them; those first that owe an answer to a look. Each
     * counts as one call of the day.
     *
     * @param cap calls about one parcel in a day
     */
    public List<Claim> claim(String account, int atMost, Duration lease, int cap, Moments now) {
        var token = UUID.randomUUID();
        return jdbc.sql("""
                        with looks as materialized (
                          select id, next_poll_at as due_at from poll_plan
                          where look_due is not null and %1$s
                          order by next_poll_at limit :atMost for update skip locked),
                        routine as materialized (
                          select id, next_poll_at as due_at from poll_plan
                          where look_due is null and %1$s
                          order by next_poll_at limit :atMost - (select count(*) from looks) for update skip locked),
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
                .param("token", token)
                .query((row, _) -> claim(row, token, now.today()))
                .list();
    }

    /** Counts one more call for a claim that is still ours; false where it is not, or where the day's cap is reached. */
    public boolean countAnother(Claim claim, int cap, LocalDate today) {
        return jdbc.sql("""
                        update poll_plan set polls_day = :today,
                          polls_today = case when polls_day = :today then polls_today + 1 else 1 end
                        where id = :id and claim_token = :token and (polls_day is distinct from :today or polls_today < :cap)""")
                        .param("today", today)
                        .param("id", claim.plan().id())
                        .param("token", claim.token())
                        .param("cap", cap)
                        .update()
                == 1;
    }

    /** The plan as it is now, locked; empty where the claim is not ours any more. */
    public Optional<PollPlan> lock(Claim claim, LocalDate today) {
        return jdbc.sql("select * from poll_plan where id = ? and claim_token = ? for update")
                .params(claim.plan().id(), claim.token())
                .query((row, _) -> rows.plan(row, today))
                .optional();
    }

    /** Gives the plan back with what came of it. */
    public void complete(PollPlan plan, Completion completion, NextPoll next) {
        var progress = completion.progress();
        jdbc.sql("""
                        update poll_plan set leased_until = null, claim_token = null, next_poll_at = :nextPollAt, every_seconds = :everySeconds,
                          why = :why, service = :service, outcome = :outcome, news_at = :newsAt, quiet = :quiet,
                          setbacks = :setbacks, setback = :setback, confirmations = :confirmations,
                          look_ups = :lookUps,
                          registered_at = case when :registered then coalesce(registered_at, :askedAt) else registered_at end,
                          last_poll_at = case when :wentOut then :askedAt else last_poll_at end,
                          polls_today = case when :wentOut then polls_today else greatest(0, polls_today - 1) end,
                          last_outcome = :lastOutcome, last_detail = :lastDetail,
                          owed_since = case when :setbacks = 0 then null else coalesce(owed_since, :dueAt) end,
                          answered_at = case when :answered then :askedAt else answered_at end,
                          look_due = case when :settled then null else look_due end,
                          said = said || :saidNow::bigint[]
                        where id = :id""")
                .param("nextPollAt", next instanceof NextPoll.Ask ask ? Timestamp.from(ask.at()) : null)
                .param(
                        "everySeconds",
                        next instanceof NextPoll.Ask ask ? (int) ask.every().toSeconds() : null)
                .param("why", next.why().name())
                .param("service", completion.service())
                .param("outcome", name(progress.outcome()))
                .param("newsAt", timestamp(progress.newsAt()))
                .param("quiet", progress.quiet())
                .param("setbacks", progress.setbacks())
                .param("setback", name(progress.setback()))
                .param("confirmations", progress.confirmations())
                .param("lookUps", progress.lookUps())
                .param("registered", completion.registered())
                .param("askedAt", Timestamp.from(completion.askedAt()))
                .param("lastOutcome", completion.outcome())
                .param("lastDetail", completion.detail())
                .param("wentOut", completion.wentOut())
                .param("dueAt", Timestamp.from(completion.dueAt()))
                .param("saidNow", completion.saidNow().toArray(Long[]::new))
                .param("answered", completion.isAnswer())
                .param("settled", completion.settles(plan.lookDue()))
                .param("id", plan.id())
                .update();
    }

    /** What could not be read, for whoever has to find out why. */
    public void keep(PollPlan plan, Instant answeredAt, String reason, byte[] body) {
        jdbc.sql("""
                        insert into unreadable_answer (plan_id, answered_at, reason, body) values (?, ?, ?, ?)
                        on conflict (plan_id) do update set answered_at = excluded.answered_at,
                          reason = excluded.reason, body = excluded.body""")
                .params(plan.id(), Timestamp.from(answeredAt), reason, body)
                .update();
    }

    /** Carriers' answers name people; nobody looks for a cause any more when the watch has ended. */
    public void forgetKept(PollPlan plan) {
        jdbc.sql("delete from unreadable_answer where plan_id = ?")
                .param(plan.id())
                .update();
    }

    private Claim claim(ResultSet row, UUID token, LocalDate today) throws SQLException {
        return new Claim(
                rows.plan(row, today),
                Parcels.parcel(row),
                token,
                row.getTimestamp("due_at").toInstant());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
