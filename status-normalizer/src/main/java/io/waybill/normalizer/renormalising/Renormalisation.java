package io.waybill.normalizer.renormalising;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that is under way.
 *
 * @param carriers bare ids of those whose parcels are read; empty for all
 * @param rules the version to read by, at least
 * @param cursor the last parcel done; absent at the beginning
 */
record Renormalisation(
        UUID id, Set<String> carriers, long rules, @Nullable UUID cursor) {

    Renormalisation at(UUID parcel) {
        return new Renormalisation(id, carriers, rules, parcel);
    }

    boolean begins() {
        return cursor == null;
    }
}
