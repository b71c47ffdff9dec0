package io.waybill.order.shipment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The parcels that a batch of reports may be about, as they become report by report. */
final class ParcelBook {

    private final Map<UUID, Parcel> before = new HashMap<>();
    private final Map<UUID, Parcel> parcels = new LinkedHashMap<>();

    /** May name parcels that have the key no longer; the policy looks again. */
    private final Map<RegistrationKey, Set<UUID>> index = new HashMap<>();

    private final Iterator<UUID> newIds;

    ParcelBook(Collection<Parcel> known, Iterator<UUID> newIds) {
        this.newIds = newIds;
        known.forEach(parcel -> before.put(put(parcel), parcel));
    }

    /** @return the id of the parcel that the report is about */
    UUID enter(ParcelReport report) {
        var near = near(report);
        var known = ParcelIdentityPolicy.about(report, near);
        if (known.isEmpty()) {
            return put(Parcel.begunBy(report, newIds.next()));
        }
        var parcel = known.get();
        ParcelIdentityPolicy.leftBy(report, parcel, near).ifPresent(left -> put(left.without(report.orderId())));
        return put(parcel.with(report));
    }

    private List<Parcel> near(ParcelReport report) {
        return RegistrationKey.of(report)
                .flatMap(key -> index.getOrDefault(key, Set.of()).stream())
                .distinct()
                .map(parcels::get)
                .toList();
    }

    private UUID put(Parcel parcel) {
        parcels.put(parcel.id(), parcel);
        RegistrationKey.of(parcel)
                .forEach(key -> index.computeIfAbsent(key, _ -> new HashSet<>()).add(parcel.id()));
        return parcel.id();
    }

    /** @throws IllegalArgumentException for a parcel that no report was about */
    Parcel parcel(UUID id) {
        var parcel = parcels.get(id);
        if (parcel == null) {
            throw new IllegalArgumentException("no such parcel: " + id);
        }
        return parcel;
    }

    /** In the order of the ids. */
    List<ParcelChange> changes() {
        return parcels.values().stream()
                .filter(parcel -> !parcel.equals(before.get(parcel.id())))
                .sorted(Comparator.comparing(parcel -> parcel.id().toString()))
                .map(parcel -> new ParcelChange(before.get(parcel.id()), parcel))
                .toList();
    }
}
