package io.waybill.poller.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * How a parcel's carrier is asked in comparison with what the parcel alone would want.
 *
 * @param stretch 1 where the account has calls for all; greater where its merchants share what there is
 * @param pushed whether the carrier tells of the parcel by itself, and has lately
 * @param rhythm at which hours of the week news is likely
 */
public record Pace(double stretch, boolean pushed, Rhythm rhythm) {

    /** As the parcel wants it. */
    public static final Pace FULL = new Pace(1, false);

    /** A net below the carrier's own word: so much more seldom, but once a day in any case. */
    static final int PUSHED = 4;

    static final Duration PUSHED_AT_MOST = Duration.ofDays(1);

    public Pace {
        if (!(stretch >= 1)) {
            throw new IllegalArgumentException("a pace is stretched by 1 or more, not " + stretch);
        }
    }

    public Pace(double stretch, boolean pushed) {
        this(stretch, pushed, Rhythm.EVEN);
    }

    /** The parcel's own pause, as the carrier's own word allows; whatever there is to share is counted by it. */
    Duration every(Duration wanted) {
        var seldom = wanted.multipliedBy(PUSHED);
        var bounded = seldom.compareTo(PUSHED_AT_MOST) < 0 ? seldom : PUSHED_AT_MOST;
        return pushed && bounded.compareTo(wanted) > 0 ? bounded : wanted;
    }

    Instant after(Instant now, Duration every) {
        return rhythm.after(now, Duration.ofMillis(Math.round(every.toMillis() * stretch)));
    }
}
