package io.waybill.poller.plan;

import io.waybill.carriers.Answer;
import io.waybill.events.scans.Outcome;
import io.waybill.poller.parcel.Parcel;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a carrier says by itself is as good as an answer, but for two things: that it says nothing new is no confirmation, and
 * a look that is wanted still asks, since a push tells of one moment and not of all that is known.
 */
public final class PushPolicy {

    private static final UUID NOBODYS = new UUID(0, 0);

    private PushPolicy() {}

    /**
     * @param pace of the plan as it is after the push
     * @param at business time at which it was posted
     */
    public static Told told(
            PollPlan plan,
            Parcel parcel,
            Answer.Scans answer,
            Calls calls,
            Function<PollPlan, Pace> pace,
            Instant at,
            Instant now) {
        var assessment = Assessment.of(new Claim(plan, parcel, NOBODYS, at), plan, parcel, answer, at);
        // Of other parcels with this number it says nothing at all.
        var event = assessment.event().filter(observed -> observed.outcome() == Outcome.SCANS);
        if (event.isEmpty()) {
            return new Told(
                    plan.told(plan.progress(), Set.of(), plan.service(), at), Set.of(), Optional.empty(), event);
        }
        var completion = assessment.completion();
        var told = plan.told(completion.progress(), completion.saidNow(), completion.service(), at);
        if (plan.lookDue() != null) {
            return new Told(told, completion.saidNow(), Optional.empty(), event);
        }
        return switch (PollPolicy.next(parcel, told.progress(), calls, pace.apply(told), now)) {
            case NextPoll.Ask next ->
                new Told(told.asked(next), completion.saidNow(), Optional.of(next.every()), event);
            case NextPoll.End _ -> new Told(told, completion.saidNow(), Optional.empty(), event);
        };
    }
}
