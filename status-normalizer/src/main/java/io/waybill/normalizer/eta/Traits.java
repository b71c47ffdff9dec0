package io.waybill.normalizer.eta;

import java.util.List;

/**
 * What a parcel has in common with others.
 *
 * @param lanes it is part of, the coarsest first; all parcels are one lane that need not be named
 * @param effects of what else it may be faster or slower
 */
record Traits(List<String> lanes, List<String> effects) {

    /** Of any parcel. */
    static final Traits NONE = new Traits(List.of(), List.of());

    Traits {
        lanes = List.copyOf(lanes);
        effects = List.copyOf(effects);
    }
}
