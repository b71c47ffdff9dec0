package io.waybill.poller.push;

import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parcels of one batch of pushes, each push on top of those before it. */
final class Addressed {

    private record Key(String account, String number) {}

    private final Map<UUID, Parcel> parcels;
    private final Map<Key, List<Long>> plansByNumber;
    private final Map<Long, PollPlan> plans;
    private final Map<Long, Told> told = new HashMap<>();
    private final List<PollPlan> revived = new ArrayList<>();

    Addressed(List<Parcel> parcels, List<PollPlan> plans) {
        this.parcels = parcels.stream().collect(Collectors.toMap(Parcel::shipmentId, Function.identity()));
        this.plans =
                plans.stream().collect(Collectors.toMap(PollPlan::id, Function.identity(), (a, _) -> a, HashMap::new));
        this.plansByNumber = plans.stream()
                .collect(Collectors.groupingBy(
                        plan -> new Key(plan.account(), plan.leg().trackingNumber()),
                        Collectors.mapping(PollPlan::id, Collectors.toList())));
    }

    /** The same number may be several merchants'. */
    List<PollPlan> plans(String account, String number) {
        return plansByNumber.getOrDefault(new Key(account, number), List.of()).stream()
                .map(plans::get)
                .toList();
    }

    Parcel parcel(PollPlan plan) {
        return Optional.ofNullable(parcels.get(plan.shipmentId())).orElseThrow();
    }

    void tell(Told now) {
        var id = now.plan().id();
        var before = plans.put(id, now.plan());
        if (before != null && before.nextPollAt() == null && now.plan().nextPollAt() != null) {
            revived.add(now.plan());
        }
        told.merge(id, now, Addressed::together);
    }

    private static Told together(Told before, Told after) {
        Set<Long> said = new HashSet<>(before.said());
        said.addAll(after.said());
        Optional<Duration> every = after.every().or(before::every);
        return new Told(after.plan(), said, every, after.event());
    }

    /** Those that nobody asked about any more, and that are asked about again. */
    Collection<PollPlan> revived() {
        return List.copyOf(revived);
    }

    Collection<Told> told() {
        return new ArrayList<>(told.values());
    }
}
