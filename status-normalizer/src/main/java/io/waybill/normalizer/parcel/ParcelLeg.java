package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import java.util.HashSet;
import java.util.Set;

/**
 * @param named by the shipment, as it is now
 * @param foundBy those whose answers named it
 * @param closed its scans do not count, whenever they come
 */
record ParcelLeg(Leg leg, boolean named, Set<Leg> foundBy, boolean closed) {

    ParcelLeg {
        foundBy = Set.copyOf(foundBy);
    }

    static ParcelLeg of(Leg leg) {
        return new ParcelLeg(leg, false, Set.of(), true);
    }

    ParcelLeg named(boolean now) {
        return new ParcelLeg(leg, now, foundBy, closed);
    }

    ParcelLeg foundBy(Leg another) {
        var all = new HashSet<>(foundBy);
        all.add(another);
        return new ParcelLeg(leg, named, all, closed);
    }

    ParcelLeg closed(boolean now) {
        return new ParcelLeg(leg, named, foundBy, now);
    }
}
