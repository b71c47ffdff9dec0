package io.waybill.normalizer.parcel;

import io.waybill.normalizer.rules.RuleBook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads parcels without taking them out. */
@Service
public class Stories {

    private final Parcels parcels;
    private final Legs legs;
    private final Scans scans;
    private final RuleBook rules;

    Stories(Parcels parcels, Legs legs, Scans scans, RuleBook rules) {
        this.parcels = parcels;
        this.legs = legs;
        this.scans = scans;
        this.rules = rules;
    }

    public Optional<Story> of(UUID shipmentId) {
        return stories(parcels.read(shipmentId)).stream().findFirst();
    }

    /**
     * In the order of their ids.
     *
     * @param after the last one of the page before
     * @param merchantId whose; absent for all
     * @param shippedSince those that were shipped then or later
     */
    public List<Story> page(@Nullable UUID after, @Nullable String merchantId, Instant shippedSince, int atMost) {
        return stories(parcels.page(after, merchantId, shippedSince, atMost));
    }

    public long count(@Nullable String merchantId, Instant shippedSince) {
        return parcels.count(merchantId, shippedSince);
    }

    private List<Story> stories(Collection<Parcel> read) {
        var introduced = read.stream()
                .filter(parcel -> parcel.introducedBy().isPresent())
                .toList();
        var legsOf = legs.of(introduced.stream().map(Parcel::shipmentId).toList());
        var scansOf = scans.of(introduced);
        return introduced.stream()
                .map(parcel -> new Story(
                        parcel,
                        legsOf.getOrDefault(parcel.shipmentId(), List.of()),
                        scansOf.getOrDefault(parcel.shipmentId(), List.of()),
                        rules))
                .toList();
    }
}
