package io.waybill.normalizer.lane;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that came before anybody followed it here. Days are those at the place where it happened.
 *
 * @param carrier absent where nobody says who it was
 * @param origin country, as {@code destination}
 * @param postalCode of the destination
 * @param promisedTo the last day that its seller promised
 */
public record PastDelivery(
        @Nullable String carrier,
        @Nullable String service,
        String origin,
        String destination,
        @Nullable String postalCode,
        LocalDate handedOver,
        LocalDate delivered,
        @Nullable LocalDate promisedTo) {

    LaneWay way() {
        return LaneWay.of(carrier, service, origin, destination, postalCode);
    }
}
