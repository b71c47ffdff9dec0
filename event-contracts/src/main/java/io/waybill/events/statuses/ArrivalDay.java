package io.waybill.events.statuses;

import java.time.LocalDate;
import java.util.Objects;

/** @param share of parcels like this one that arrive on that day, from 0 to 1 */
public record ArrivalDay(LocalDate day, double share) {

    public ArrivalDay {
        Objects.requireNonNull(day, "day");
    }
}
