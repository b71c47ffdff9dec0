package io.waybill.normalizer.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When to look at a parcel next, and the look at its carriers that is under way.
 *
 * @param lookDue of the alarm for which the carriers shall be asked; absent while none is due
 * @param lookWantedAt when that was last said
 * @param checkAt when a rule may be due
 * @param looksSeq of the last event on {@code looks}
 * @param delaysSeq of the last event on {@code delays}
 */
public record DelayTimer(
        @Nullable Instant lookDue,
        @Nullable Instant lookWantedAt,
        @Nullable Instant checkAt,
        long looksSeq,
        long delaysSeq) {

    public static final DelayTimer STOPPED = new DelayTimer(null, null, null, 0, 0);

    /** A look that nobody answers is asked for again. */
    static final Duration PATIENCE = Duration.ofDays(1);

    /** Whether a look for an alarm is to be asked for now. */
    boolean wants(Instant due, Instant now) {
        return lookDue == null
                || lookWantedAt == null
                || due.isAfter(lookDue)
                || !now.isBefore(lookWantedAt.plus(PATIENCE));
    }

    DelayTimer wanting(Instant due, Instant now) {
        var later = lookDue == null || due.isAfter(lookDue) ? due : lookDue;
        return new DelayTimer(later, now, checkAt, looksSeq + 1, delaysSeq);
    }

    DelayTimer wantingNoLook() {
        return new DelayTimer(null, null, checkAt, looksSeq, delaysSeq);
    }

    DelayTimer said() {
        return new DelayTimer(lookDue, lookWantedAt, checkAt, looksSeq, delaysSeq + 1);
    }

    Optional<Instant> askedAgainAt() {
        return Optional.ofNullable(lookWantedAt).map(at -> at.plus(PATIENCE));
    }

    /**
     * A check that is too early is left where it is: to look once in vain costs less than to move it with every scan.
     *
     * @param wanted absent where no rule will be due
     */
    DelayTimer checkedAt(@Nullable Instant wanted, Instant now) {
        var stands = checkAt != null && wanted != null && checkAt.isAfter(now) && !checkAt.isAfter(wanted);
        return stands ? this : new DelayTimer(lookDue, lookWantedAt, wanted, looksSeq, delaysSeq);
    }

    /** @param at when something else than a rule asks for a look */
    public DelayTimer noLaterThan(Instant at) {
        return checkAt != null && !checkAt.isAfter(at)
                ? this
                : new DelayTimer(lookDue, lookWantedAt, at, looksSeq, delaysSeq);
    }
}
