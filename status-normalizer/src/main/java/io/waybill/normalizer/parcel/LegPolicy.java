package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.shipments.CarrierCandidate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which carriers and numbers a parcel is followed by. */
final class LegPolicy {

    private LegPolicy() {}

    static Set<Leg> of(List<CarrierCandidate> candidates, @Nullable String trackingNumber) {
        var legs = new LinkedHashSet<Leg>();
        if (trackingNumber != null) {
            candidates.forEach(candidate -> legs.add(new Leg(candidate.carrier(), trackingNumber)));
        }
        return legs;
    }

    /**
     * After the shipment changed: legs it no longer names are closed. Those that an answer named live on while one leg does
     * that the shipment named before; with another number they were another parcel's.
     */
    static Collection<ParcelLeg> changed(Collection<ParcelLeg> before, Set<Leg> named) {
        var sameParcel = before.stream().anyMatch(leg -> !leg.closed() && named.contains(leg.leg()));
        var after = new LinkedHashMap<Leg, ParcelLeg>();
        for (var leg : before) {
            var stays = named.contains(leg.leg()) || leg.found() && sameParcel;
            after.put(leg.leg(), stays ? leg : leg.close());
        }
        named.forEach(leg -> after.put(leg, new ParcelLeg(leg, false, false)));
        return after.values();
    }

    /** Whether a change names a number or carrier that the parcel was not followed by. */
    static boolean begins(Collection<ParcelLeg> before, Set<Leg> named) {
        return named.stream()
                .anyMatch(leg -> before.stream()
                        .noneMatch(one -> !one.closed() && one.leg().equals(leg)));
    }

    static Collection<ParcelLeg> found(Collection<ParcelLeg> before, Collection<Leg> found) {
        Map<Leg, ParcelLeg> after = new LinkedHashMap<>();
        before.forEach(leg -> after.put(leg.leg(), leg));
        found.forEach(leg -> after.putIfAbsent(leg, new ParcelLeg(leg, true, false)));
        return after.values();
    }
}
