package io.waybill.carriers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the parcel that is asked about.
 *
 * @param trackingNumber normalised, see {@link TrackingNumbers#normalise}
 * @param service the carrier's division, as in {@link ParcelReport#service}; keeps out others' parcels of the same
 *     number
 * @param recipientPostalCode unlocks details at some carriers
 * @param language BCP 47, of the texts that are wanted
 */
public record Inquiry(
        String trackingNumber,
        @Nullable String service,
        @Nullable String recipientPostalCode,
        @Nullable String language) {

    public Inquiry {
        Objects.requireNonNull(trackingNumber, "trackingNumber");
    }
}
