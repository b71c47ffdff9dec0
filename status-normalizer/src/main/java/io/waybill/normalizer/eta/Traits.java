package io.waybill.normalizer.eta;

import java.util.List;

/**
 * What a parcel has in common with others.
 *
 * @param country whose days count, as ISO 3166-1 alpha-2
 * @param lanes it is part of, the coarsest first; all parcels are one lane that need not be named
 * @param effects of what else it may be faster or slower
 */
public record Traits(String country, List<String> lanes, List<String> effects) {

    public Traits {
        lanes = List.copyOf(lanes);
        effects = List.copyOf(effects);
    }

    /** Of any parcel there. */
    Traits ofAny() {
        return new Traits(country, List.of(), List.of());
    }
}
