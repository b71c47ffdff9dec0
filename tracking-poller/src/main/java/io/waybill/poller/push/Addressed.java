package io.waybill.poller.push;

import io.waybill.poller.plan.PollPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom the pushes of one batch are about. */
record Addressed(Map<Key, List<PollPlan>> plans) {

    record Key(String account, String number) {}

    static Addressed of(List<PollPlan> plans) {
        return new Addressed(plans.stream()
                .collect(Collectors.groupingBy(
                        plan -> new Key(plan.account(), plan.leg().trackingNumber()))));
    }

    /** None where the parcel is not met yet, or nobody's here. */
    List<PollPlan> plans(String account, String number) {
        return plans.getOrDefault(new Key(account, number), List.of());
    }
}
