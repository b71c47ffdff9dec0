package io.waybill.poller.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as they are given back with what came of their polls, many in a statement. */
@Component
public class Completions {

    private final JdbcClient jdbc;
    private final PollPlanRows rows;

    Completions(JdbcClient jdbc, PollPlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The plans as they are now, by id, locked in the order of their ids; without those whose claim is not ours any more. */
    public Map<Long, PollPlan> lock(Collection<Claim> claims, LocalDate today) {
        return jdbc
                .sql("""
                        select plan.*, hashes from poll_plan plan
                        join unnest(:ids::bigint[], :tokens::uuid[]) as claims (id, token)
                          on plan.id = claims.id and claim_token = token
                        left join said on plan_id = plan.id
                        order by plan.id for update of plan""")
                .param("ids", Columns.of(claims, claim -> claim.plan().id()))
                .param("tokens", Columns.of(claims, Claim::token))
                .query((row, _) -> rows.planWithSaid(row, today))
                .list()
                .stream()
                .collect(toUnmodifiableMap(PollPlan::id, Function.identity()));
    }

    /** The same of plans that nobody claimed; without those that are not followed any more. */
    public Map<Long, PollPlan> lockUnclaimed(Collection<PollPlan> plans, LocalDate today) {
        return jdbc
                .sql("""
                        select plan.*, hashes from poll_plan plan left join said on plan_id = plan.id
                        where plan.id = any(:ids::bigint[]) and why <> 'REPLACED'
                        order by plan.id for update of plan""")
                .param("ids", Columns.of(plans, PollPlan::id))
                .query((row, _) -> rows.planWithSaid(row, today))
                .list()
                .stream()
                .collect(toUnmodifiableMap(PollPlan::id, Function.identity()));
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
                          pushed_at = case when polled then pushed_at else greatest(pushed_at, asked) end
                        from unnest(:ids::bigint[], :nexts::timestamptz[], :everys::int[], :whys::text[], :services::text[],
                            :outcomes::text[], :newsAts::timestamptz[], :quiets::int[], :setbackCounts::int[],
                            :setbacks::text[], :confirmations::int[], :lookUps::int[], :togethers::int[],
                            :registereds::boolean[], :askeds::timestamptz[], :wentOuts::boolean[], :saidOutcomes::text[],
                            :details::text[], :dues::timestamptz[], :answereds::boolean[], :settleds::boolean[], :polleds::boolean[])
                          as completed (plan, next, every, new_why, new_service, new_outcome, new_news_at, new_quiet,
                            new_setbacks, new_setback, new_confirmations, new_look_ups, new_together, registered, asked,
                            went_out, said_outcome, detail, due, answered, settled, polled)
                        where id = plan""")
                .param("ids", Columns.of(plans, done -> done.plan().id()))
                .param("nexts", Columns.of(plans, Completed::nextAt))
                .param("everys", Columns.of(plans, Completed::everySeconds))
                .param("whys", Columns.of(plans, done -> done.next().why().name()))
                .param("togethers", Columns.of(plans, Completed::together))
                .param("settleds", Columns.of(plans, Completed::settlesLook))
                .param("polleds", Columns.of(plans, Completed::polled))
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

    private static Map<String, @Nullable String[]> progress(List<Completed> plans) {
        var progress = plans.stream().map(done -> done.completion().progress()).toList();
        return Map.of(
                "outcomes", Columns.of(progress, at -> name(at.outcome())),
                "newsAts", Columns.of(progress, Progress::newsAt),
                "quiets", Columns.of(progress, Progress::quiet),
                "setbackCounts", Columns.of(progress, Progress::setbacks),
                "setbacks", Columns.of(progress, at -> name(at.setback())),
                "confirmations", Columns.of(progress, Progress::confirmations),
                "lookUps", Columns.of(progress, Progress::lookUps));
    }

    private static Map<String, @Nullable String[]> completion(List<Completed> plans) {
        var completions = plans.stream().map(Completed::completion).toList();
        return Map.of(
                "services", Columns.of(completions, Completion::service),
                "registereds", Columns.of(completions, Completion::registered),
                "askeds", Columns.of(completions, Completion::askedAt),
                "wentOuts", Columns.of(completions, Completion::wentOut),
                "saidOutcomes", Columns.of(completions, Completion::outcome),
                "details", Columns.of(completions, Completion::detail),
                "dues", Columns.of(completions, Completion::dueAt),
                "answereds", Columns.of(completions, Completion::isAnswer));
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
                        select plan, hashes::bigint[] from unnest(:ids::bigint[], :hashes::text[]) as saying (plan, hashes)
                        on conflict (plan_id) do update set hashes = said.hashes || excluded.hashes""")
                .param("ids", Columns.of(saying, done -> done.plan().id()))
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
        jdbc.sql("delete from unreadable_answer where plan_id = any(:ids::bigint[])")
                .param("ids", Columns.of(plans, PollPlan::id))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
