package io.waybill.poller.plan;

import static java.time.temporal.ChronoUnit.DAYS;

import io.waybill.events.scans.WatchEnded;
import io.waybill.poller.parcel.Parcel;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When to ask next. Slows down rather than gives up, and begins anew with every news. */
public final class PollPolicy {

    static final Duration FIRST_WITHIN = Duration.ofSeconds(30);
    static final Duration ANNOUNCED_AT_MOST = Duration.ofDays(1);
    static final Duration PATIENCE_AT_HOME = Duration.ofDays(5);
    static final Duration PATIENCE_ABROAD = Duration.ofDays(10);
    static final Duration LONG_SILENCE = Duration.ofDays(14);
    static final Duration NO_NEWS_AFTER = Duration.ofDays(180);
    static final Duration DELIVERY_DAY = Duration.ofHours(10);
    static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);
    static final int CONFIRMATIONS = 2;

    private static final Pauses UNKNOWN = new Pauses(Duration.ofHours(2), 2, Duration.ofDays(1));
    private static final Pauses LABEL = new Pauses(Duration.ofHours(6), 1.25, Duration.ofHours(12));
    private static final Pauses MOVING = new Pauses(Duration.ofHours(3), 1.25, Duration.ofHours(12));
    private static final Pauses PICKUP = new Pauses(Duration.ofHours(6), 1, Duration.ofHours(6));
    private static final Pauses ARRIVED = new Pauses(Duration.ofHours(6), 3, Duration.ofHours(18));
    private static final Pauses DOWN = new Pauses(Duration.ofMinutes(5), 2, Duration.ofHours(3));
    private static final Pauses REFUSED = new Pauses(Duration.ofHours(1), 2, Duration.ofDays(1));
    private static final Duration SELDOM = Duration.ofDays(1);
    private static final Duration OUT_FOR_DELIVERY = Duration.ofMinutes(20);

    private record Wanted(Duration pause, Why why) {}

    private PollPolicy() {}

    /**
     * The first poll, soon after the parcel was handed over.
     *
     * @param turn how long the polls take that come before it: others of the same merchant that were never asked about
     */
    public static NextPoll.Ask first(Parcel parcel, Duration turn, Instant now) {
        var announced = now.plus(ANNOUNCED_AT_MOST);
        var shipped = parcel.shippedAt().isBefore(announced) ? parcel.shippedAt() : announced;
        var ahead = shipped.isAfter(now);
        var at = (ahead ? shipped : now.plus(turn)).plus(Spread.of(FIRST_WITHIN, parcel.shipmentId()));
        return new NextPoll.Ask(at, firstOf(parcel, ahead), UNKNOWN.after(0));
    }

    private static Why firstOf(Parcel parcel, boolean ahead) {
        if (ahead) {
            return Why.ANNOUNCED;
        }
        return parcel.imported() ? Why.IMPORTED : Why.FIRST_POLL;
    }

    /** At once, with the call of the day that is kept for it. */
    public static NextPoll.Ask look(UUID shipmentId, Calls calls, Instant now) {
        return calls.left() > 0 ? new NextPoll.Ask(now, Why.LOOK_WANTED, SELDOM) : tomorrow(shipmentId, SELDOM, now);
    }

    public static NextPoll next(Parcel parcel, Progress progress, Calls calls, Pace pace, Instant now) {
        var setback = progress.setback();
        if (setback != null) {
            return again(parcel, progress, calls, now, afterSetback(progress, setback), setback.why());
        }
        if (hasArrived(parcel, progress)) {
            return new NextPoll.End(WatchEnded.Reason.FINAL);
        }
        if (silence(parcel, progress, now).compareTo(NO_NEWS_AFTER) >= 0) {
            return new NextPoll.End(WatchEnded.Reason.NO_NEWS);
        }
        var wanted = wanted(parcel, progress, calls, now);
        var every = pace.every(wanted.pause());
        var at = pace.after(now, Spread.around(every, parcel.shipmentId()));
        return withinTheDay(parcel, calls, now, new NextPoll.Ask(at, wanted.why(), every));
    }

    /** Once more, within moments; machine time does not matter, since it is the tick's and the day's cap that bound it. */
    public static NextPoll soon(Parcel parcel, Progress progress, Soon soon, Calls calls, Instant now) {
        return again(parcel, progress, calls, now, soon.pause(), soon.why());
    }

    /** Because the last poll told nothing: neither stretched, nor a sign of what the parcel will want. */
    private static NextPoll again(Parcel parcel, Progress progress, Calls calls, Instant now, Duration pause, Why why) {
        var at = now.plus(Spread.around(pause, parcel.shipmentId()));
        var every = wanted(parcel, progress, calls, now).pause();
        return withinTheDay(parcel, calls, now, new NextPoll.Ask(at, why, every));
    }

    private static NextPoll.Ask withinTheDay(Parcel parcel, Calls calls, Instant now, NextPoll.Ask ask) {
        return calls.leftForRoutine() == 0 && ask.at().isBefore(tomorrow(now))
                ? tomorrow(parcel.shipmentId(), ask.every(), now)
                : ask;
    }

    /**
     * When the parcel has entered another phase: sooner than planned, never later, but for one that has arrived. Empty
     * where the plan stands.
     */
    public static Optional<NextPoll.Ask> inNewPhase(Parcel parcel, PollPlan plan, Calls calls, Pace pace, Instant now) {
        var planned = plan.nextPollAt();
        var stands = planned != null && !plan.progress().known();
        if (stands || plan.why() == Why.NO_ACCOUNT || parcel.phase() == Status.EXPIRED) {
            return Optional.empty();
        }
        return switch (next(parcel, plan.progress().phaseChanged(), calls, pace, now)) {
            case NextPoll.End _ -> Optional.empty();
            case NextPoll.Ask(var at, var why, var every) -> {
                var sooner = planned != null && planned.isBefore(at) && !Parcel.isFinal(parcel.phase());
                yield Optional.of(new NextPoll.Ask(sooner ? planned : at, why, every));
            }
        };
    }

    /** Whether the carrier has not known the number for so long that it is probably wrong. */
    public static boolean isProbablyWrong(Parcel parcel, Progress progress, Instant now) {
        var patience = parcel.international() ? PATIENCE_ABROAD : PATIENCE_AT_HOME;
        return !progress.known() && !now.isBefore(begin(parcel, progress).plus(patience));
    }

    private static boolean hasArrived(Parcel parcel, Progress progress) {
        return Parcel.isFinal(parcel.phase()) && progress.confirmations() >= CONFIRMATIONS;
    }

    private static Duration afterSetback(Progress progress, Setback setback) {
        return switch (setback) {
            case CARRIER_DOWN, CARRIER_BUSY, UNREADABLE_ANSWER -> DOWN.after(progress.setbacks() - 1);
            case REFUSED -> REFUSED.after(progress.setbacks() - 1);
        };
    }

    /** What the parcel alone would want. */
    private static Wanted wanted(Parcel parcel, Progress progress, Calls calls, Instant now) {
        if (progress.known() || Parcel.isFinal(parcel.phase())) {
            return byPhase(parcel, progress, calls, now);
        }
        return isProbablyWrong(parcel, progress, now)
                ? new Wanted(SELDOM, Why.NUMBER_PROBABLY_WRONG)
                : new Wanted(UNKNOWN.after(progress.quiet() - 1), Why.UNKNOWN_NUMBER);
    }

    private static Wanted byPhase(Parcel parcel, Progress progress, Calls calls, Instant now) {
        return switch (parcel.phase()) {
            case PENDING -> new Wanted(LABEL.after(progress.quiet()), Why.LABEL_ONLY);
            case IN_TRANSIT, CUSTOMS, ATTEMPT_FAILED, EXCEPTION, RETURNING -> moving(parcel, progress, now);
            case OUT_FOR_DELIVERY -> outForDelivery(parcel, progress, calls, now);
            case AVAILABLE_FOR_PICKUP -> new Wanted(PICKUP.after(progress.quiet()), Why.AWAITING_PICKUP);
            case DELIVERED, RETURNED, CANCELLED -> new Wanted(ARRIVED.after(progress.confirmations()), Why.CONFIRMING);
            case EXPIRED -> new Wanted(SELDOM, Why.LONG_SILENT);
        };
    }

    private static Wanted moving(Parcel parcel, Progress progress, Instant now) {
        return silence(parcel, progress, now).compareTo(LONG_SILENCE) >= 0
                ? new Wanted(SELDOM, Why.LONG_SILENT)
                : new Wanted(MOVING.after(progress.quiet()), Why.ON_ITS_WAY);
    }

    /** Often, but so that the day's calls last as long as vans are out; after a day of silence it moves like others. */
    private static Wanted outForDelivery(Parcel parcel, Progress progress, Calls calls, Instant now) {
        return silence(parcel, progress, now).compareTo(Duration.ofDays(1)) >= 0
                ? moving(parcel, progress, now)
                : new Wanted(lasting(calls, now), Why.OUT_FOR_DELIVERY);
    }

    private static Duration lasting(Calls calls, Instant now) {
        if (calls.leftForRoutine() == 0) {
            return OUT_FOR_DELIVERY;
        }
        var untilTomorrow = Duration.between(now, tomorrow(now));
        var vansAreOut = untilTomorrow.compareTo(DELIVERY_DAY) < 0 ? untilTomorrow : DELIVERY_DAY;
        var lasting = vansAreOut.dividedBy(calls.leftForRoutine());
        return lasting.compareTo(OUT_FOR_DELIVERY) > 0 ? lasting : OUT_FOR_DELIVERY;
    }

    private static NextPoll.Ask tomorrow(UUID shipmentId, Duration every, Instant now) {
        return new NextPoll.Ask(tomorrow(now).plus(Spread.of(AFTER_MIDNIGHT, shipmentId)), Why.DAILY_CAP, every);
    }

    private static Duration silence(Parcel parcel, Progress progress, Instant now) {
        var newsAt = progress.newsAt();
        return Duration.between(newsAt == null ? begin(parcel, progress) : newsAt, now);
    }

    /** A number that was corrected has its time from the correction on. */
    private static Instant begin(Parcel parcel, Progress progress) {
        return parcel.shippedAt().isAfter(progress.addedAt()) ? parcel.shippedAt() : progress.addedAt();
    }

    /** Carriers' counters turn at midnight UTC. */
    private static Instant tomorrow(Instant now) {
        return now.truncatedTo(DAYS).plus(1, DAYS);
    }
}
