package io.waybill.poller.polling;

import io.waybill.events.Topics;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.demand.Paces;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.look.Looking;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Assessment;
import io.waybill.poller.plan.Calls;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.Completion;
import io.waybill.poller.plan.Legs;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.PollPlans;
import io.waybill.poller.plan.PollPolicy;
import io.waybill.poller.watch.Following;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came of a poll, when it is due again, and what is published of it, in one transaction. */
@Component
class Completing {

    private static final int KEPT_BYTES = 16 * 1024;

    private final Parcels parcels;
    private final PollPlans plans;
    private final Legs legs;
    private final Looking looking;
    private final Paces paces;
    private final Following following;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final PollMetrics metrics;

    Completing(
            Parcels parcels,
            PollPlans plans,
            Legs legs,
            Looking looking,
            Paces paces,
            Following following,
            Outbox outbox,
            BusinessTime businessTime,
            PollMetrics metrics) {
        this.parcels = parcels;
        this.plans = plans;
        this.legs = legs;
        this.looking = looking;
        this.paces = paces;
        this.following = following;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.metrics = metrics;
    }

    /** Does nothing where the claim is not ours any more: whoever has it now asked the carrier as well. */
    @Transactional
    void complete(Claim claim, Account account, Asked asked, Instant askedAt) {
        var now = businessTime.instant();
        var parcel = parcels.lock(claim.plan().shipmentId());
        var plan = plans.lock(claim, LocalDate.ofInstant(now, ZoneOffset.UTC));
        plan.ifPresentOrElse(locked -> complete(claim, locked, parcel, account, asked, askedAt, now), metrics::refused);
    }

    private void complete(
            Claim claim, PollPlan plan, Parcel parcel, Account account, Asked asked, Instant askedAt, Instant now) {
        var assessment = assess(claim, plan, parcel, asked, askedAt);
        var completion = assessment.completion();
        var callsToday = completion.wentOut() ? plan.callsToday() : Math.max(0, plan.callsToday() - 1);
        var calls = new Calls(callsToday, account.limits().perParcelAndDay());
        var next = next(plan, parcel, completion, calls, now);
        plans.complete(plan, completion, next);
        if (asked.reply() instanceof Reply.Failed failed && failed.body() != null) {
            plans.keep(
                    plan,
                    askedAt,
                    failed.detail(),
                    Arrays.copyOf(failed.body(), Math.min(failed.body().length, KEPT_BYTES)));
        }
        var lookedAt =
                completion.settles(plan.lookDue()) ? looking.answered(parcel.shipmentId()) : Optional.<Instant>empty();
        assessment.published(plan, lookedAt).ifPresent(event -> publish(parcel, plan, event, askedAt, now));
        if (next instanceof NextPoll.End end) {
            plans.forgetKept(plan);
            endUnlessOthersGoOn(parcel, end, now);
        }
        metrics.completed(plan.leg().carrier(), completion.outcome());
    }

    /** Who was asked before a look was due is asked once more. */
    private NextPoll next(PollPlan plan, Parcel parcel, Completion completion, Calls calls, Instant now) {
        if (completion.soon() != null) {
            return PollPolicy.soon(parcel, completion.soon(), calls, now);
        }
        return plan.lookDue() != null && completion.isAnswer() && !completion.settles(plan.lookDue())
                ? PollPolicy.look(parcel.shipmentId(), calls, now)
                : PollPolicy.next(parcel, completion.progress(), calls, paces.of(parcel, plan, now), now);
    }

    private static Assessment assess(Claim claim, PollPlan plan, Parcel parcel, Asked asked, Instant askedAt) {
        return switch (asked.reply()) {
            case Reply.Known(var answer) -> Assessment.of(claim, plan, parcel, answer, askedAt);
            case Reply.NotKnown(var answer) -> Assessment.of(claim, plan, parcel, answer, asked.registered(), askedAt);
            case Reply.Failed failed -> Assessment.setback(claim, plan, noAnswer(failed), askedAt);
        };
    }

    private static Assessment.NoAnswer noAnswer(Reply.Failed failed) {
        var fault = failed.fault();
        return new Assessment.NoAnswer(fault.setback(), fault.wireName(), failed.detail(), failed.asked());
    }

    private void endUnlessOthersGoOn(Parcel parcel, NextPoll.End end, Instant now) {
        if (parcel.watched() && !legs.anyAskable(parcel.shipmentId())) {
            parcels.end(parcel.shipmentId(), now, end.reason());
            publish(new WatchEnded(parcel.shipmentId(), now, end.reason()), now);
        }
    }

    /** Then who else has the parcel is asked as well. */
    private void publish(Parcel parcel, PollPlan plan, TrackingObserved event, Instant askedAt, Instant now) {
        publish(event, askedAt);
        if (!event.legsFound().isEmpty()) {
            following.found(parcel, plan, event.legsFound(), now);
        }
    }

    private void publish(ScanEvent event, Instant time) {
        var seq = parcels.nextSeq(event.shipmentId());
        outbox.add(new Outgoing<>(Topics.SCANS, event.shipmentId().toString(), seq, time, event));
    }
}
