package io.waybill.poller.plan;

import io.waybill.events.Leg;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** By which of its plans a parcel is still followed when its shipment has changed. */
final class FollowPolicy {

    private FollowPolicy() {}

    /**
     * Those that the shipment does not call for any more; what an answer named goes with the last that named it.
     *
     * @param plans of one parcel
     * @param wanted what the shipment calls for
     */
    static List<PollPlan> dropped(Collection<PollPlan> plans, Set<Leg> wanted) {
        var followed = new HashSet<Long>();
        plans.stream().filter(plan -> wanted.contains(plan.leg())).forEach(plan -> followed.add(plan.id()));
        while (plans.stream()
                .filter(plan -> plan.foundBy().stream().anyMatch(followed::contains))
                .map(PollPlan::id)
                .toList()
                .stream()
                .anyMatch(followed::add)) {
            // Each round adds at least one, until what they found in turn is all there.
        }
        return plans.stream().filter(plan -> !followed.contains(plan.id())).toList();
    }
}
