package io.waybill.carriers;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of one parcel.
 *
 * @param number as the carrier wrote it
 * @param service the carrier's division, to be named when asking again
 * @param scans oldest first
 * @param legs further carriers and numbers that the answer names
 */
public record ParcelReport(String number, @Nullable String service, List<CarrierScan> scans, List<Leg> legs) {

    public ParcelReport {
        Objects.requireNonNull(number, "number");
        scans = List.copyOf(scans);
        legs = List.copyOf(legs);
    }
}
