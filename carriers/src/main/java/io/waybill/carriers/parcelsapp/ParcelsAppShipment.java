package io.waybill.carriers.parcelsapp;

import io.waybill.carriers.reading.Demanded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shipment, only what we read of it.
 *
 * @param states newest first
 * @param carriers by name; states tell theirs by position
 */
record ParcelsAppShipment(
        String trackingId,
        @Nullable String status,
        List<State> states,
        List<String> carriers,
        List<External> externalTracking) {

    ParcelsAppShipment {
        Demanded.present(trackingId, "trackingId");
        states = states == null ? List.of() : List.copyOf(states);
        carriers = carriers == null ? List.of() : List.copyOf(carriers);
        externalTracking = externalTracking == null ? List.of() : List.copyOf(externalTracking);
    }

    record State(
            String date,
            @Nullable Integer carrier,
            String status,
            @Nullable String location) {
        State {
            Demanded.present(date, "date");
            Demanded.present(status, "status");
        }
    }

    /** The same parcel elsewhere. */
    record External(@Nullable String slug, @Nullable String trackingId) {}
}
