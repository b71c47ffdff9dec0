package io.waybill.carriers;

import java.util.Objects;

/**
 * Whose a number may be.
 *
 * @param carrier id of the carrier
 * @param format kebab-case name of the format
 * @param confidence 0 to 1, to compare candidates by
 * @param trackingUrl the carrier's own page about this number
 */
public record NumberCandidate(
        String carrier, String format, double confidence, CheckDigit checkDigit, String trackingUrl) {

    public NumberCandidate {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(checkDigit, "checkDigit");
        Objects.requireNonNull(trackingUrl, "trackingUrl");
    }
}
