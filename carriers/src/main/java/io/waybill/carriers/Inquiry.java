package io.waybill.carriers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about.
 *
 * @param trackingNumber normalised
 * @param service the carrier's division, once an answer named it
 * @param recipientPostalCode unlocks details with some carriers
 * @param language ISO 639-1, in which the carrier should answer
 */
public record Inquiry(
        String trackingNumber,
        @Nullable String service,
        @Nullable String recipientPostalCode,
        @Nullable String language) {

    public Inquiry {
        Objects.requireNonNull(trackingNumber, "trackingNumber");
    }

    public static Inquiry about(String trackingNumber) {
        return new Inquiry(trackingNumber, null, null, null);
    }
}
