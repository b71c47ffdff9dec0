package io.waybill.carriers;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the parcel that is asked about.
 *
 * @param trackingNumber normalised, see {@link TrackingNumbers#normalise}
 * @param service the carrier's division, as in {@link ParcelReport#service}; keeps out others' parcels of the same
 *     number
 * @param recipientPostalCode unlocks details at some carriers
 * @param destinationCountry ISO 3166-1 alpha-2
 * @param shippedOn when the shop handed it over; carriers use a number again after a year
 * @param language BCP 47, of the texts that are wanted
 */
public record Inquiry(
        String trackingNumber,
        @Nullable String service,
        @Nullable String recipientPostalCode,
        @Nullable String destinationCountry,
        @Nullable LocalDate shippedOn,
        @Nullable String language) {

    public Inquiry {
        Objects.requireNonNull(trackingNumber, "trackingNumber");
    }

    /** Of a number of which nothing else is known. */
    public static Inquiry about(String trackingNumber) {
        return new Inquiry(TrackingNumbers.normalise(trackingNumber), null, null, null, null, null);
    }
}
