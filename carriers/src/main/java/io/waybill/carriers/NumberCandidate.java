package io.waybill.carriers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose a number may be.
 *
 * @param carrier id of the carrier
 * @param format kebab-case name of the format
 * @param confidence 0 to 1, to compare candidates by
 * @param trackingUrl the carrier's own page about this number, where we know it
 */
public record NumberCandidate(
        String carrier,
        String format,
        double confidence,
        CheckDigit checkDigit,
        @Nullable String trackingUrl) {

    public NumberCandidate {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(checkDigit, "checkDigit");
    }
}
