package io.waybill.poller.health;

import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account over all instances, and what was last published of it.
 *
 * @param failures in a row
 * @param fault the last of them
 * @param health as published; absent before the first time
 * @param since business time at which that health began
 * @param behind as published
 * @param publishedAt machine time
 */
record AccountHealth(
        int failures,
        @Nullable String fault,
        @Nullable Health health,
        Instant since,
        Duration behind,
        Instant publishedAt,
        long seq) {

    static final int DOWN_FROM = 3;
    static final Duration NEWS_AT_MOST_EVERY = Duration.ofMinutes(1);

    static Health derivedFrom(int failures, Duration behind, Duration lateAfter) {
        if (failures >= DOWN_FROM) {
            return Health.DOWN;
        }
        return behind.compareTo(lateAfter) > 0 ? Health.LATE : Health.HEALTHY;
    }

    AccountHealth with(Tally tally) {
        var fault = tally.answered() || tally.fault() != null ? tally.fault() : this.fault;
        return new AccountHealth(tally.after(failures), fault, health, since, behind, publishedAt, seq);
    }

    /** A change at once; how far behind it is at most once a minute. */
    boolean isNews(Health now, Duration behindNow, Instant machine) {
        var minuteOver = !machine.isBefore(publishedAt.plus(NEWS_AT_MOST_EVERY));
        return now != health || minuteOver && !behindNow.equals(behind);
    }

    AccountHealth published(Health now, Duration behindNow, Instant business, Instant machine) {
        return new AccountHealth(failures, fault, now, now == health ? since : business, behindNow, machine, seq + 1);
    }
}
