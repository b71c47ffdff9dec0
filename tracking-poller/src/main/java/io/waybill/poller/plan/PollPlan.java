package io.waybill.poller.plan;

import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier and number that a parcel is asked about by.
 *
 * @param account with which the carrier is asked
 * @param service the carrier's own part that has the parcel; settled by the first answer, because others may have the
 *     same number for another parcel
 * @param said hashes of what was published; empty but for who takes an answer
 * @param callsToday how often it was asked about on the present day
 * @param nextPollAt business time; absent where it is not asked about
 * @param answeredAt when it was last asked about with an answer
 * @param lookDue where it owes an answer to a look: it must be asked about then or later
 * @param foundBy ids of the plans whose answers named it; empty where the shipment does
 * @param registered whether the carrier was told of the number
 * @param pushedAt when the carrier last told of it by itself
 * @param expected the days on which the carrier says that it comes, as last published
 */
public record PollPlan(
        long id,
        UUID shipmentId,
        Leg leg,
        String account,
        @Nullable String service,
        Progress progress,
        Set<Long> said,
        int callsToday,
        @Nullable Instant nextPollAt,
        Why why,
        @Nullable Instant answeredAt,
        @Nullable Instant lookDue,
        Set<Long> foundBy,
        boolean registered,
        @Nullable Instant pushedAt,
        @Nullable DateRange expected) {

    public PollPlan {
        said = Set.copyOf(said);
        foundBy = Set.copyOf(foundBy);
    }

    /** As it is for who takes an answer. */
    public PollPlan having(Set<Long> published) {
        return new PollPlan(
                id,
                shipmentId,
                leg,
                account,
                service,
                progress,
                published,
                callsToday,
                nextPollAt,
                why,
                answeredAt,
                lookDue,
                foundBy,
                registered,
                pushedAt,
                expected);
    }

    /** As it is when the carrier has told of it by itself. */
    public PollPlan pushed(Instant at) {
        return new PollPlan(
                id,
                shipmentId,
                leg,
                account,
                service,
                progress,
                said,
                callsToday,
                nextPollAt,
                why,
                answeredAt,
                lookDue,
                foundBy,
                registered,
                at,
                expected);
    }
}
