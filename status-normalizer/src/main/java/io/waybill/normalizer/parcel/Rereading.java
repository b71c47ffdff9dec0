package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.normalizer.rules.RuleBook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads parcels' stored scans anew where rules changed, and says what that changes as nobody's news. */
@Service
public class Rereading {

    private final Parcels parcels;
    private final Legs legs;
    private final Publishing publishing;
    private final RuleBook rules;

    Rereading(Parcels parcels, Legs legs, Publishing publishing, RuleBook rules) {
        this.parcels = parcels;
        this.legs = legs;
        this.publishing = publishing;
        this.rules = rules;
    }

    /**
     * Locks parcels for news of them. Those that were last read by other rules are read anew first, by what was known
     * until then: what only rules changed is never told with the news.
     */
    Map<UUID, Parcel> lock(Collection<UUID> shipmentIds) {
        var locked = parcels.lock(shipmentIds);
        rules.atLeast(locked.values().stream().mapToLong(Parcel::rules).max().orElse(0));
        var version = rules.version();
        var older = locked.values().stream()
                .filter(parcel -> parcel.seq() > 0 && parcel.rules() < version)
                .toList();
        if (!older.isEmpty()) {
            var stale = stale(older);
            publishing.reread(stale);
            locked.putAll(stale);
        }
        return locked;
    }

    private Map<UUID, Parcel> stale(List<Parcel> older) {
        var known = legs.of(older.stream().map(Parcel::shipmentId).toList());
        var stale = new LinkedHashMap<UUID, Parcel>();
        for (var parcel : older) {
            var carriers = known.getOrDefault(parcel.shipmentId(), List.of()).stream()
                    .map(ParcelLeg::leg)
                    .map(Leg::carrier)
                    .toList();
            if (parcel.rules() < rules.changed(carriers)) {
                stale.put(parcel.shipmentId(), parcel);
            }
        }
        return stale;
    }

    /**
     * In the caller's transaction, under the same locks as news.
     *
     * @param version of the rules to read them by, at least
     * @return how many of them mean or show anything else now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reread(Collection<UUID> shipmentIds, long version) {
        var locked = parcels.lock(shipmentIds);
        rules.atLeast(Math.max(
                version, locked.values().stream().mapToLong(Parcel::rules).max().orElse(0)));
        locked.values().removeIf(parcel -> parcel.seq() == 0);
        var before = Map.copyOf(locked);
        publishing.reread(locked);
        return (int) locked.values().stream()
                .filter(parcel -> parcel.seq() > before.get(parcel.shipmentId()).seq())
                .count();
    }
}
