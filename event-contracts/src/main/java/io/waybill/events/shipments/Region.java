package io.waybill.events.shipments;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One end of a parcel's way, as coarse as it can be.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Region(String country, @Nullable String postalCode) {

    public Region {
        Objects.requireNonNull(country, "country");
    }
}
