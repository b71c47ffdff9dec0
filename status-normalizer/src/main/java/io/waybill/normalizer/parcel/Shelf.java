package io.waybill.normalizer.parcel;

import io.waybill.normalizer.status.Earlier;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel's scans are kept, and what a later fold needs once they are not kept any more.
 *
 * @param month whose scans are dropped together
 * @param until moment of the last scan that stands; absent while there is none
 * @param earlier what the scans of a month that was dropped had come to, for those on this shelf to be folded on
 * @param newsAt when something new about the parcel was last heard
 */
record Shelf(
        LocalDate month,
        @Nullable Instant until,
        @Nullable Earlier earlier,
        @Nullable Instant newsAt) {

    Shelf filledUntil(@Nullable Instant moment) {
        return new Shelf(month, moment, earlier, newsAt);
    }

    Shelf heardAt(Instant now) {
        return new Shelf(month, until, earlier, now);
    }

    /** Scans that come after their month was dropped are kept with those of another. */
    Shelf anew(LocalDate another, @Nullable Earlier before) {
        return new Shelf(another, until, before, newsAt);
    }
}
