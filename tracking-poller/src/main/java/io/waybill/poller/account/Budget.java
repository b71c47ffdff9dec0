package io.waybill.poller.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account may still be asked. Seconds are the machine's, the day is the business's.
 *
 * @param tokens calls that may go out now; they come with the rate
 * @param filledAt when tokens were last counted
 * @param factor of the rate at {@code slowedAt}: 1, or less after the carrier said that we come too fast
 * @param blockedUntil when the carrier said that we may come back
 * @param spent calls granted on {@code day}
 */
record Budget(
        double tokens,
        Instant filledAt,
        double factor,
        Instant slowedAt,
        @Nullable Instant blockedUntil,
        LocalDate day,
        int spent) {

    static final double SLOWEST = 1.0 / 64;

    /** From half the rate to all of it in a quarter of an hour. */
    static final Duration RECOVERY = Duration.ofMinutes(30);

    static final Duration LONGEST_BLOCK = Duration.ofHours(24);

    static Budget fresh(Instant machine, LocalDate day) {
        return new Budget(1, machine, 1, machine, null, day, 0);
    }

    /** As it stands at a moment; a clock that lags behind another instance's brings nothing. */
    Budget at(Limits limits, Instant machine, LocalDate today) {
        var now = later(machine, filledAt);
        var seconds = Duration.between(filledAt, now).toNanos() / 1e9;
        // With the factor of the beginning: too little rather than too much.
        var filled = tokens + seconds * limits.perSecond() * factorAt(filledAt);
        var turned = today.isAfter(day);
        return new Budget(
                Math.min(limits.burst(), filled),
                now,
                factor,
                slowedAt,
                blockedUntil,
                turned ? today : day,
                turned ? 0 : spent);
    }

    /** How many calls may go out at the moment for which it was counted. */
    int grants(Limits limits) {
        return refusal(limits).isPresent() ? 0 : Math.min((int) tokens, limits.perDay() - spent);
    }

    /**
     * How many of those calls may be for what is not urgent, so that the quota lasts the day.
     *
     * @param business an instance whose day has not turned yet sees the beginning of the other's
     */
    int grantsRoutine(Limits limits, Instant business) {
        var begun = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var elapsed = Duration.between(begun, business).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        var allowed = limits.routineBy(Math.clamp(elapsed, 0, 1)) - spent;
        return Math.clamp(allowed, 0, grants(limits));
    }

    Optional<Refusal> refusal(Limits limits) {
        if (blockedUntil != null && filledAt.isBefore(blockedUntil)) {
            return Optional.of(Refusal.RETRY_AFTER);
        }
        if (spent >= limits.perDay()) {
            return Optional.of(Refusal.DAY_QUOTA);
        }
        return tokens < 1 ? Optional.of(Refusal.RATE) : Optional.empty();
    }

    Budget spend(int calls) {
        if (calls > Math.max(0, tokens)) {
            throw new IllegalArgumentException("granted " + tokens + " calls, not " + calls);
        }
        return new Budget(tokens - calls, filledAt, factor, slowedAt, blockedUntil, day, spent + calls);
    }

    /** A call out of turn; those that come after it wait the longer. */
    Budget ahead() {
        return new Budget(tokens - 1, filledAt, factor, slowedAt, blockedUntil, day, spent + 1);
    }

    /** For a token, which carriers count in no day. */
    Budget forToken() {
        return new Budget(tokens - 1, filledAt, factor, slowedAt, blockedUntil, day, spent);
    }

    /**
     * The carrier says that we come too fast. Half the rate from now on, but once for all the calls that were on their
     * way together.
     *
     * @param calledAt when the call that was told so went out
     */
    Budget slowDown(Instant calledAt, Instant machine) {
        if (calledAt.isBefore(slowedAt)) {
            return this;
        }
        var halved = Math.max(SLOWEST, factorAt(machine) / 2);
        return new Budget(Math.min(0, tokens), later(machine, filledAt), halved, machine, blockedUntil, day, spent);
    }

    Budget block(Duration retryAfter, Instant machine) {
        var until = machine.plus(retryAfter.compareTo(LONGEST_BLOCK) < 0 ? retryAfter : LONGEST_BLOCK);
        var longest = blockedUntil == null ? until : later(until, blockedUntil);
        return new Budget(tokens, filledAt, factor, slowedAt, longest, day, spent);
    }

    double factorAt(Instant machine) {
        var since = Duration.between(slowedAt, machine);
        return since.isNegative() ? factor : Math.min(1, factor + (double) since.toMillis() / RECOVERY.toMillis());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
