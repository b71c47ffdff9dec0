package io.waybill.events.statuses;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a parcel is expected, as days at the destination: of a hundred parcels like it ten come before {@code earliest} is
 * over, fifty before {@code likely} is, ninety before {@code latest} is.
 */
public record Eta(LocalDate earliest, LocalDate likely, LocalDate latest) {

    public Eta {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(likely, "likely");
        Objects.requireNonNull(latest, "latest");
        if (likely.isBefore(earliest) || latest.isBefore(likely)) {
            throw new IllegalArgumentException(
                    "earliest, likely and latest come in this order: " + earliest + ", " + likely + ", " + latest);
        }
    }
}
