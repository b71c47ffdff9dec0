package io.waybill.poller.demand;

import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.PollPlan;
import io.waybill.vocabulary.Status;
import java.util.Optional;

/** What has news at hours of its own: the parcels of a carrier in a phase. */
record Watched(String carrier, Status phase) {

    /** Empty where hours do not matter: of what has arrived nothing is expected, and what is long silent may say so anytime. */
    static Optional<Watched> of(Parcel parcel, PollPlan plan) {
        if (Parcel.isFinal(parcel.phase()) || parcel.phase() == Status.EXPIRED) {
            return Optional.empty();
        }
        var phase = plan.progress().known() ? parcel.phase() : Status.PENDING;
        return Optional.of(new Watched(plan.leg().carrier(), phase));
    }
}
