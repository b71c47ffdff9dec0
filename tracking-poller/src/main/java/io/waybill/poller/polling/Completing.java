package io.waybill.poller.polling;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.look.Looking;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Completions;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.plan.PollPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came of polls, when they are due again, and what is published of it, in one transaction. */
@Component
public class Completing {

    private static final int KEPT_BYTES = 16 * 1024;

    private final Parcels parcels;
    private final Completions completions;
    private final Settling settling;
    private final Looking looking;
    private final Telling telling;
    private final BusinessTime businessTime;
    private final HoldPoints holdPoints;
    private final PollMetrics metrics;

    Completing(
            Parcels parcels,
            Completions completions,
            Settling settling,
            Looking looking,
            Telling telling,
            BusinessTime businessTime,
            HoldPoints holdPoints,
            PollMetrics metrics) {
        this.parcels = parcels;
        this.completions = completions;
        this.settling = settling;
        this.looking = looking;
        this.telling = telling;
        this.businessTime = businessTime;
        this.holdPoints = holdPoints;
        this.metrics = metrics;
    }

    /** Passes over a claim that is not ours any more: whoever has it now asked the carrier as well. */
    @Transactional
    void complete(List<Polled> polls) {
        var now = businessTime.instant();
        var locked = parcels.lock(
                polls.stream().map(poll -> poll.claim().plan().shipmentId()).toList());
        var plans = completions.lock(polls.stream().map(Polled::claim).toList(), day(now));
        var ours = polls.stream()
                .filter(poll -> plans.containsKey(poll.claim().right()))
                .toList();
        var said = completions.said(ours.stream()
                .filter(poll -> poll.asked().reply() instanceof Reply.Known)
                .map(poll -> poll.claim().plan().id())
                .toList());
        var settled = ours.stream()
                .map(poll -> {
                    var plan = having(said, plans.get(poll.claim().right()));
                    return settling.of(poll, plan, locked.get(plan.shipmentId()), now);
                })
                .toList();
        write(settled, now);
        holdPoints.reach("poller.before-completed");
        metrics.refused(polls.size() - settled.size());
        metrics.completed(settled);
    }

    /**
     * What carriers told by themselves, each plan at most once. A poll that is under way goes on.
     *
     * @return ids of the plans of which something was new; their watch goes on, whatever had ended it
     */
    @Transactional
    public Set<Long> hear(List<Heard> heard) {
        var now = businessTime.instant();
        var locked = parcels.lock(
                heard.stream().map(word -> word.plan().shipmentId()).toList());
        var plans = completions.lockUnclaimed(heard.stream().map(Heard::plan).toList(), day(now));
        completions.pushed(
                heard.stream().collect(toUnmodifiableMap(word -> word.plan().id(), Heard::at)));
        var said = completions.said(plans.keySet());
        var settled = heard.stream()
                .filter(word -> plans.containsKey(word.plan().id()))
                .flatMap(word -> {
                    var plan = having(said, plans.get(word.plan().id()));
                    return settling.of(word, plan, locked.get(plan.shipmentId()), now).stream();
                })
                .toList();
        write(settled, now);
        parcels.wake(settled.stream().map(one -> one.parcel().shipmentId()).toList());
        return settled.stream().map(one -> one.completed().plan().id()).collect(toUnmodifiableSet());
    }

    private static PollPlan having(Map<Long, Set<Long>> said, PollPlan plan) {
        return plan.having(said.getOrDefault(plan.id(), Set.of()));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private void write(List<Settled> settled, Instant now) {
        if (settled.isEmpty()) {
            return;
        }
        completions.complete(settled.stream().map(Settled::completed).toList());
        settled.forEach(this::keep);
        telling.tell(settled.stream().map(this::told).toList(), now);
        var ended = settled.stream()
                .filter(one -> one.completed().next() instanceof NextPoll.End)
                .toList();
        if (!ended.isEmpty()) {
            completions.forgetKept(
                    ended.stream().map(one -> one.completed().plan()).toList());
            telling.endUnlessOthersGoOn(ended, now);
        }
    }

    private void keep(Settled settled) {
        var failed = settled.unreadable();
        if (failed != null && failed.body() != null) {
            var body = Arrays.copyOf(failed.body(), Math.min(failed.body().length, KEPT_BYTES));
            var completed = settled.completed();
            completions.keep(completed.plan(), completed.completion().askedAt(), failed.detail(), body);
        }
    }

    private Telling.Told told(Settled settled) {
        var completed = settled.completed();
        var plan = completed.plan();
        var lookedAt = completed.settlesLook() ? looking.answered(plan.shipmentId()) : Optional.<Instant>empty();
        return new Telling.Told(settled, settled.assessment().published(plan, lookedAt));
    }
}
