package io.waybill.events.orderevents;

import java.time.LocalDate;
import java.util.Objects;

/** Days at the destination, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range ends on or after its first day: " + from + " to " + to);
        }
    }
}
