package io.waybill.carriers;

import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a carrier says of one parcel.
 *
 * @param number normalised
 * @param service the carrier's division that has it
 * @param scans oldest first
 * @param legs further carriers and numbers that the same parcel is known by
 * @param expected days at the destination on which the carrier says that it comes; absent where it does not, or not any more
 */
public record ParcelReport(
        String number,
        @Nullable String service,
        List<CarrierScan> scans,
        List<Leg> legs,
        @Nullable DateRange expected) {

    public ParcelReport {
        Objects.requireNonNull(number, "number");
        scans = List.copyOf(scans);
        legs = List.copyOf(legs);
    }

    /** Of a carrier that does not say when it comes. */
    public ParcelReport(String number, @Nullable String service, List<CarrierScan> scans, List<Leg> legs) {
        this(number, service, scans, legs, null);
    }
}
