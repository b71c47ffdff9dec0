package io.waybill.poller.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.waybill.events.orderevents.DateRange;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans as they are given back with what came of their polls, many in a statement. Each says its ids beside what it joins:
 * the planner cannot know how few rows an array has, and would read the whole table to merge them with.
 */
@Component
public class Completions {

    private final JdbcClient jdbc;
    private final PollPlanRows rows;

    Completions(JdbcClient jdbc, PollPlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The plans as they are now, locked in the order of their ids; without those whose claim is not ours any more. */
    public Map<Claim.Right, PollPlan> lock(Collection<Claim> claims, LocalDate today) {
        return jdbc
                .sql("""
                        select * from poll_plan where id = any(:ids) and claim_token is not null order by id for update""")
                .param("ids", Columns.longs(claims, claim -> claim.plan().id()))
                .query((row, _) -> Map.entry(
                        new Claim.Right(row.getLong("id"), row.getObject("claim_token", UUID.class)),
                        rows.plan(row, today)))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same of plans that nobody needs to have claimed, by id; without those that are not followed any more. */
    public Map<Long, PollPlan> lockUnclaimed(Collection<PollPlan> plans, LocalDate today) {
        return jdbc
                .sql("""
                        select * from poll_plan where id = any(:ids) and why <> 'REPLACED' order by id for update""")
                .param("ids", Columns.longs(plans, PollPlan::id))
                .query((row, _) -> rows.plan(row, today))
                .list()
                .stream()
                .collect(toUnmodifiableMap(PollPlan::id, Function.identity()));
    }

    /** Hashes of what was published of plans, by id; without those of which nothing was. The plans are locked. */
    public Map<Long, Set<Long>> said(Collection<Long> planIds) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select plan_id, hashes from said where plan_id = any(:ids)")
                .param("ids", Columns.longs(planIds, Function.identity()))
                .query((row, _) -> Map.entry(row.getLong("plan_id"), PollPlanRows.longs(row, "hashes")))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes what came of them, and gives those back that were claimed. */
    public void complete(List<Completed> plans) {
        jdbc.sql("""
                        update poll_plan set next_poll_at = next, every_seconds = every, why = new_why,
                          service = new_service, outcome = new_outcome, news_at = new_news_at, quiet = new_quiet,
                          setbacks = new_setbacks, setback = new_setback, confirmations = new_confirmations,
                          look_ups = new_look_ups,
                          owed_since = case when new_setbacks = 0 then null else coalesce(owed_since, due) end,
                          look_due = case when settled then null else look_due end,
                          registered_at = case when registered then coalesce(registered_at, asked) else registered_at end,
                          last_poll_at = case when polled and went_out then asked else last_poll_at end,
                          polls_today = case when polled and not went_out then greatest(0, polls_today - 1) else polls_today end,
                          leased_until = case when polled then null else leased_until end,
                          claim_token = case when polled then null else claim_token end,
                          last_outcome = case when polled then said_outcome else last_outcome end,
                          last_detail = case when polled then detail else last_detail end,
                          answered_at = case when polled and answered then asked else answered_at end,
                          together = case when polled then new_together else together end,
                          expected_from = new_from, expected_to = new_to,
                          pushed_at = case when polled then pushed_at else greatest(pushed_at, asked) end
                        from unnest(:ids, :nexts::timestamptz[], :everys, :whys::text[], :services::text[],
                            :outcomes::text[], :newsAts::timestamptz[], :quiets, :setbackCounts,
                            :setbacks::text[], :confirmations, :lookUps, :togethers,
                            :registereds, :askeds::timestamptz[], :wentOuts, :saidOutcomes::text[],
                            :details::text[], :dues::timestamptz[], :answereds, :settleds, :polleds,
                            :froms::date[], :tos::date[])
                          as completed (plan, next, every, new_why, new_service, new_outcome, new_news_at, new_quiet,
                            new_setbacks, new_setback, new_confirmations, new_look_ups, new_together, registered, asked,
                            went_out, said_outcome, detail, due, answered, settled, polled, new_from, new_to)
                        where id = plan and id = any(:ids)""")
                .param("ids", Columns.longs(plans, done -> done.plan().id()))
                .param("nexts", Columns.of(plans, Completed::nextAt))
                .param("everys", Columns.ints(plans, Completed::everySeconds))
                .param("whys", Columns.of(plans, done -> done.next().why().name()))
                .param("togethers", Columns.ints(plans, Completed::together))
                .param("settleds", Columns.flags(plans, Completed::settlesLook))
                .param("polleds", Columns.flags(plans, Completed::polled))
                .param("froms", Columns.of(plans, done -> day(done, DateRange::from)))
                .param("tos", Columns.of(plans, done -> day(done, DateRange::to)))
                .params(progress(plans))
                .params(completion(plans))
                .update();
        say(plans);
    }

    /** @param at when carriers told of plans by themselves, by the plan's id; the plans are locked */
    public void pushed(Map<Long, Instant> at) {
        jdbc.sql("update poll_plan set pushed_at = greatest(pushed_at, at)"
                        + " from unnest(:ids::bigint[], :ats::timestamptz[]) as pushed (plan, at) where id = plan")
                .param("ids", Columns.of(at.keySet(), id -> id))
                .param("ats", Columns.of(at.values(), moment -> moment))
                .update();
    }

    private static Map<String, Object> progress(List<Completed> plans) {
        var progress = plans.stream().map(done -> done.completion().progress()).toList();
        return Map.of(
                "outcomes", Columns.of(progress, at -> name(at.outcome())),
                "newsAts", Columns.of(progress, Progress::newsAt),
                "quiets", Columns.ints(progress, Progress::quiet),
                "setbackCounts", Columns.ints(progress, Progress::setbacks),
                "setbacks", Columns.of(progress, at -> name(at.setback())),
                "confirmations", Columns.ints(progress, Progress::confirmations),
                "lookUps", Columns.ints(progress, Progress::lookUps));
    }

    private static Map<String, Object> completion(List<Completed> plans) {
        var completions = plans.stream().map(Completed::completion).toList();
        return Map.of(
                "services", Columns.of(completions, Completion::service),
                "registereds", Columns.flags(completions, Completion::registered),
                "askeds", Columns.of(completions, Completion::askedAt),
                "wentOuts", Columns.flags(completions, Completion::wentOut),
                "saidOutcomes", Columns.of(completions, Completion::outcome),
                "details", Columns.of(completions, Completion::detail),
                "dues", Columns.of(completions, Completion::dueAt),
                "answereds", Columns.flags(completions, Completion::isAnswer));
    }

    /** Remembers what is published with it, so that it is published once. */
    private void say(List<Completed> plans) {
        var saying = plans.stream()
                .filter(done -> !done.completion().saidNow().isEmpty())
                .toList();
        if (saying.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into said (plan_id, hashes)
                        select plan, hashes::bigint[] from unnest(:ids, :hashes::text[]) as saying (plan, hashes)
                        on conflict (plan_id) do update set hashes = said.hashes || excluded.hashes""")
                .param("ids", Columns.longs(saying, done -> done.plan().id()))
                .param("hashes", Columns.of(saying, Completions::array))
                .update();
    }

    private static String array(Completed done) {
        return done.completion().saidNow().toString().replace('[', '{').replace(']', '}');
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
    public void forgetKept(Collection<PollPlan> plans) {
        jdbc.sql("delete from unreadable_answer where plan_id = any(:ids)")
                .param("ids", Columns.longs(plans, PollPlan::id))
                .update();
    }

    private static @Nullable LocalDate day(Completed done, Function<DateRange, LocalDate> end) {
        var expected = done.completion().expected();
        return expected == null ? null : end.apply(expected);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
