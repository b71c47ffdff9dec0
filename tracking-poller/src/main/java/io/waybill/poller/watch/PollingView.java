package io.waybill.poller.watch;

import io.waybill.events.orderevents.DateRange;
import io.waybill.poller.plan.Why;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of a parcel goes.
 *
 * @param watched whether it is polled at all
 * @param why it is not, where it is not
 * @param lookWantedFor where an alarm waits for the carriers' answers: each must be asked then or later
 */
record PollingView(
        UUID shipmentId,
        String phase,
        boolean watched,
        @Nullable String why,
        @Nullable Instant endedAt,
        @Nullable Instant lookWantedFor,
        List<LegView> legs) {

    /**
     * @param expected the days on which the carrier says that it comes; absent where it does not
     * @param lastOutcome what came of the last poll
     * @param lastDetail what the carrier or the network said beside it
     * @param nextPollAt absent where none is planned, as {@code why} says
     * @param stretch how many times as seldom it is asked about as it alone would be, because merchants share the account
     * @param slowed in words, why it is asked about more seldom than it alone would be; absent where it is not
     * @param pushedAt when the carrier last told of it by itself
     * @param subscription whether the carrier was asked to: wanted, subscribed, refused or lapsed; absent where it is not asked
     * @param subscriptionDetail what the carrier or the network said to that
     * @param cap polls of this parcel that the carrier allows in a day; absent without an account
     */
    record LegView(
            String carrier,
            String trackingNumber,
            @Nullable String service,
            @Nullable DateRange expected,
            @Nullable Instant lastPollAt,
            @Nullable String lastOutcome,
            @Nullable String lastDetail,
            @Nullable Instant nextPollAt,
            Why why,
            @Nullable Double stretch,
            @Nullable String slowed,
            int pollsToday,
            @Nullable Integer cap,
            @Nullable Instant pushedAt,
            @Nullable String subscription,
            @Nullable Instant subscribedUntil,
            @Nullable String subscriptionDetail) {}
}
