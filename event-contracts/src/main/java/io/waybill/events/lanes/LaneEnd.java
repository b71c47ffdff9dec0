package io.waybill.events.lanes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a lane begins or ends.
 *
 * @param country ISO 3166-1 alpha-2
 * @param area first characters of its postal codes; absent for the whole country
 */
public record LaneEnd(String country, @Nullable String area) {

    public LaneEnd {
        Objects.requireNonNull(country, "country");
    }

    String key() {
        return area == null ? country : country + "." + area;
    }
}
