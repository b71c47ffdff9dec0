package io.waybill.normalizer.arrival;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reckoned of a parcel last, beside its days.
 *
 * @param missing as in {@link Expected}, as the usual silence
 */
public record Reckoned(
        Occasion on, @Nullable Double missing, @Nullable Duration usualSilence) {

    /**
     * While it lasts, the same would be reckoned again of a parcel of which nothing else is known.
     *
     * @param day at the parcel's destination
     * @param edition of what is known of ways
     */
    public record Occasion(LocalDate day, long edition) {}
}
