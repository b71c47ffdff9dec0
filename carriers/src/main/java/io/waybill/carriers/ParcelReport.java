package io.waybill.carriers;

import io.waybill.events.Leg;
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
 */
public record ParcelReport(String number, @Nullable String service, List<CarrierScan> scans, List<Leg> legs) {

    public ParcelReport {
        Objects.requireNonNull(number, "number");
        scans = List.copyOf(scans);
        legs = List.copyOf(legs);
    }
}
