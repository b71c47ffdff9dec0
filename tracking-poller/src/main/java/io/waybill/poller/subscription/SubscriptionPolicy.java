package io.waybill.poller.subscription;

import io.waybill.poller.exchange.Fault;
import io.waybill.poller.exchange.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a carrier is asked again to push about a number. Polls go on whatever it says, so there is no hurry. */
final class SubscriptionPolicy {

    private static final Duration REFUSED = Duration.ofDays(1);
    private static final Duration FAILED = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 3;
    private static final int DOUBLINGS_AFTER_FAILURE = 5;

    /** A fourteenth of its life ahead of its end: a day of UPS' two weeks. */
    private static final int AHEAD = 14;

    private SubscriptionPolicy() {}

    /** @param life after which it ends; empty where it does not */
    static Verdict after(Reply reply, Claimed claimed, Optional<Duration> life, Instant now) {
        return switch (reply) {
            case Reply.Known _, Reply.NotKnown _ ->
                new Verdict(
                        State.SUBSCRIBED,
                        life.map(now::plus).orElse(null),
                        life.map(whole -> now.plus(whole.minus(whole.dividedBy(AHEAD))))
                                .orElse(null),
                        0,
                        null);
            case Reply.Failed failed -> failed(failed, claimed, now);
        };
    }

    /** A refusal of the number ends what there was; trouble of any other kind leaves it. */
    private static Verdict failed(Reply.Failed failed, Claimed claimed, Instant now) {
        var refused = failed.fault() == Fault.REFUSED;
        var pause = refused
                ? doubled(REFUSED, claimed.refusals(), DOUBLINGS)
                : doubled(FAILED, claimed.refusals(), DOUBLINGS_AFTER_FAILURE);
        return new Verdict(
                refused ? State.REFUSED : claimed.state(),
                null,
                now.plus(pause),
                claimed.refusals() + 1,
                failed.fault().wireName() + ": " + failed.detail());
    }

    private static Duration doubled(Duration first, int times, int atMost) {
        return first.multipliedBy(1L << Math.min(times, atMost));
    }
}
