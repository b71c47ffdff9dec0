package io.waybill.normalizer.parcel;

import io.waybill.carriers.Aggregators;
import io.waybill.carriers.PostalLegs;
import io.waybill.events.Leg;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which carriers and numbers a parcel is followed by. Decided from all that was ever named, so that it does not matter in
 * which order that was heard.
 */
final class LegPolicy {

    private LegPolicy() {}

    /**
     * What the shipment names: its candidates, and the posts of its number.
     *
     * @param destination ISO 3166-1 alpha-2
     */
    static Set<Leg> of(
            List<CarrierCandidate> candidates, @Nullable String trackingNumber, @Nullable String destination) {
        var legs = new LinkedHashSet<Leg>();
        if (trackingNumber != null) {
            candidates.forEach(candidate -> legs.add(new Leg(candidate.carrier(), trackingNumber)));
            PostalLegs.of(trackingNumber, destination).forEach(carrier -> legs.add(new Leg(carrier, trackingNumber)));
        }
        return legs;
    }

    /** After the shipment changed. */
    static Collection<ParcelLeg> changed(
            Collection<ParcelLeg> before, Set<Leg> named, @Nullable String trackingNumber) {
        var legs = byLeg(before);
        legs.replaceAll((leg, one) -> one.named(named.contains(leg)));
        named.forEach(leg -> change(legs, leg, one -> one.named(true)));
        return judged(legs, trackingNumber);
    }

    /** Whether it can say anything of legs. */
    static boolean tells(TrackingObserved observed) {
        var leg = observed.leg();
        return leg != null && (!observed.legsFound().isEmpty() || Aggregators.contains(leg.carrier()));
    }

    /** After the carrier of a leg named further ones, or an aggregator spoke, which nobody has to name. */
    static Collection<ParcelLeg> found(
            Collection<ParcelLeg> before, Leg by, Collection<Leg> found, @Nullable String trackingNumber) {
        var legs = byLeg(before);
        found.forEach(leg -> change(legs, leg, one -> one.foundBy(by)));
        if (Aggregators.contains(by.carrier())) {
            change(legs, by, UnaryOperator.identity());
        }
        return judged(legs, trackingNumber);
    }

    /** Whether a change names a number or carrier that the parcel was not followed by. */
    static boolean begins(Collection<ParcelLeg> before, Set<Leg> named) {
        return named.stream()
                .anyMatch(leg -> before.stream()
                        .noneMatch(one -> !one.closed() && one.leg().equals(leg)));
    }

    /**
     * A leg counts while the shipment names it, or an answer about one that counts; an aggregator's while its number is the
     * shipment's, or that of a leg that counts.
     */
    private static Collection<ParcelLeg> judged(Map<Leg, ParcelLeg> legs, @Nullable String trackingNumber) {
        var count = new HashSet<Leg>();
        var numbers = new HashSet<String>();
        if (trackingNumber != null) {
            numbers.add(trackingNumber);
        }
        var more = true;
        while (more) {
            more = count.addAll(legs.values().stream()
                    .filter(one -> counts(one, count, numbers))
                    .map(ParcelLeg::leg)
                    .toList());
            count.forEach(leg -> numbers.add(leg.trackingNumber()));
        }
        legs.replaceAll((leg, one) -> one.closed(!count.contains(leg)));
        return legs.values();
    }

    private static boolean counts(ParcelLeg one, Set<Leg> count, Set<String> numbers) {
        return one.named()
                || one.foundBy().stream().anyMatch(count::contains)
                || Aggregators.contains(one.leg().carrier())
                        && numbers.contains(one.leg().trackingNumber());
    }

    private static Map<Leg, ParcelLeg> byLeg(Collection<ParcelLeg> legs) {
        var byLeg = new LinkedHashMap<Leg, ParcelLeg>();
        legs.forEach(leg -> byLeg.put(leg.leg(), leg));
        return byLeg;
    }

    private static void change(Map<Leg, ParcelLeg> legs, Leg leg, UnaryOperator<ParcelLeg> change) {
        legs.put(leg, change.apply(legs.getOrDefault(leg, ParcelLeg.of(leg))));
    }
}
