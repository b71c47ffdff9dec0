package io.waybill.poller.polling;

import io.waybill.poller.account.Account;
import io.waybill.poller.demand.Paces;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.Assessment;
import io.waybill.poller.plan.Calls;
import io.waybill.poller.plan.Completed;
import io.waybill.poller.plan.Completion;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.PollPolicy;
import io.waybill.poller.plan.Soon;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what an answer means, and when is asked next. */
@Component
class Settling {

    private final Paces paces;

    Settling(Paces paces) {
        this.paces = paces;
    }

    /** @param plan as it is now, locked, as is the parcel */
    Settled of(Polled poll, PollPlan plan, Parcel parcel, Instant now) {
        var assessment = assess(poll, plan, parcel);
        var completion = assessment.completion();
        var calls = completion.wentOut() ? plan.callsToday() : Math.max(0, plan.callsToday() - 1);
        var next = next(plan, parcel, completion, calls(poll.account(), calls), now);
        paces.learn(parcel, plan, completion);
        var together = ApartPolicy.together(poll.claim().together(), poll.asked());
        return new Settled(
                parcel, assessment, new Completed(plan, completion, next, true, together), unreadable(poll.asked()));
    }

    /** Empty where nothing is new. A look that is wanted asks all the same: a push tells of one moment, not of all. */
    Optional<Settled> of(Heard heard, PollPlan plan, Parcel parcel, Instant now) {
        var pushed = plan.pushed(heard.at());
        var calls = calls(heard.account(), plan.callsToday());
        return Assessment.heard(plan, parcel, heard.answer(), heard.at()).map(assessment -> {
            var progress = assessment.completion().progress();
            var next = plan.lookDue() == null
                    ? PollPolicy.next(parcel, progress, calls, paces.of(parcel, pushed, now), now)
                    : PollPolicy.look(parcel.shipmentId(), calls, now);
            return new Settled(
                    parcel, assessment, new Completed(plan, assessment.completion(), next, false, null), null);
        });
    }

    private static Assessment assess(Polled poll, PollPlan plan, Parcel parcel) {
        var claim = poll.claim();
        var askedAt = poll.askedAt();
        if (poll.asked().apart()) {
            return Assessment.apart(claim, plan, detail(poll.asked().reply()), wentOut(poll.asked()), askedAt);
        }
        return switch (poll.asked().reply()) {
            case Reply.Known(var answer) -> Assessment.of(claim, plan, parcel, answer, askedAt);
            case Reply.NotKnown(var answer) ->
                Assessment.of(claim, plan, parcel, answer, poll.asked().registered(), askedAt);
            case Reply.Failed failed -> Assessment.setback(claim, plan, noAnswer(failed), askedAt);
        };
    }

    private static String detail(Reply reply) {
        return switch (reply) {
            case Reply.Failed failed -> failed.detail();
            case Reply.NotKnown(var answer) -> answer.reason();
            case Reply.Known _ -> throw new IllegalStateException("who is known is not asked about apart");
        };
    }

    private static boolean wentOut(Asked asked) {
        return !(asked.reply() instanceof Reply.Failed failed) || failed.asked();
    }

    private static Assessment.NoAnswer noAnswer(Reply.Failed failed) {
        var fault = failed.fault();
        return new Assessment.NoAnswer(fault.setback(), fault.wireName(), failed.detail(), failed.asked());
    }

    /** Who was asked before a look was due is asked once more. */
    private NextPoll next(PollPlan plan, Parcel parcel, Completion completion, Calls calls, Instant now) {
        var soon = completion.soon();
        if (plan.lookDue() != null
                && (soon == Soon.APART || completion.isAnswer() && !completion.settles(plan.lookDue()))) {
            return PollPolicy.look(parcel.shipmentId(), calls, now);
        }
        return soon == null
                ? PollPolicy.next(parcel, completion.progress(), calls, paces.of(parcel, plan, now), now)
                : PollPolicy.soon(parcel, completion.progress(), soon, calls, now);
    }

    private static Calls calls(Account account, int today) {
        return new Calls(today, account.limits().perParcelAndDay());
    }

    /** Of a question about several it is the others' parcels as well, and would be kept with each of them. */
    private static Reply.@Nullable Failed unreadable(Asked asked) {
        return asked.numbers() == 1 && asked.reply() instanceof Reply.Failed failed && failed.body() != null
                ? failed
                : null;
    }
}
