package io.waybill.carriers;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier's response comes to. */
public sealed interface Answer {

    /** @param parcels at least one; the likeliest first where the carrier knows several by the number */
    record Scans(List<ParcelReport> parcels) implements Answer {

        public Scans {
            parcels = List.copyOf(parcels);
            if (parcels.isEmpty()) {
                throw new IllegalArgumentException("without a parcel the answer is NotYetKnown");
            }
        }
    }

    /** The carrier does not know the number, or knows it without any scan: it may yet come. */
    record NotYetKnown(String reason) implements Answer {}

    /** Asking again the same way is useless: bad request, bad credentials, forbidden. */
    record Refused(String reason) implements Answer {}

    /** @param retryAfter as the carrier asks, in seconds; one given as a date is left out */
    record Busy(@Nullable Duration retryAfter, String reason) implements Answer {}

    /** Not what the contract says; the reason quotes nothing of it. */
    record Unreadable(String reason) implements Answer {}
}
