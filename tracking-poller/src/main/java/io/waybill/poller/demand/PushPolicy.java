package io.waybill.poller.demand;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a carrier's own word about a parcel can be relied on. */
final class PushPolicy {

    /** A poll that was a little earlier than the push has found nothing that was left out. */
    static final Duration SAME_NEWS = Duration.ofMinutes(10);

    static final Duration LATELY = Duration.ofDays(7);

    private static final long FEW = 10;
    private static final double MANY = 0.2;

    private PushPolicy() {}

    /** The last news came by a push, and not long ago. */
    static boolean tellsByItself(@Nullable Instant pushedAt, @Nullable Instant newsAt, Instant now) {
        return pushedAt != null
                && now.isBefore(pushedAt.plus(LATELY))
                && (newsAt == null || !newsAt.isAfter(pushedAt.plus(SAME_NEWS)));
    }

    /**
     * Whether an account's pushes are to be trusted with none of its parcels: a fifth of them were told less than there was.
     *
     * @param pushed parcels that were told of lately
     * @param missed those of them of which a poll found news since
     */
    static boolean misses(long pushed, long missed) {
        return pushed >= FEW && missed > MANY * pushed;
    }
}
