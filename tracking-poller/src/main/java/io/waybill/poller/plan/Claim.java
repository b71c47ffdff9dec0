package io.waybill.poller.plan;

import io.waybill.poller.parcel.Parcel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to ask about one plan, until its lease runs out.
 *
 * @param token proves at the end that nobody else took over
 * @param dueAt business time
 * @param together how many numbers a question with it may have; absent where as many as the carrier takes
 */
public record Claim(
        PollPlan plan,
        Parcel parcel,
        UUID token,
        Instant dueAt,
        @Nullable Integer together) {

    /** To one plan; two claims of one plan are not the same, though a process may have had both. */
    public record Right(long planId, UUID token) {}

    public Right right() {
        return new Right(plan.id(), token);
    }
}
