package io.waybill.carriers.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.waybill.carriers.LatestMeaning;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on the command line, its scans oldest first.
 *
 * @param expected left out where the carrier does not say when it comes
 */
record ShownParcel(
        String number,
        @JsonUnwrapped ShownMeaning meaning,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DateRange expected,
        List<ShownScan> scans) {

    static ShownParcel of(ParcelReport parcel, StatusTable table) {
        List<CarrierScan> scans = parcel.scans();
        List<ScanReading> readings = scans.stream().map(table::read).toList();
        List<ShownScan> shown = IntStream.range(0, scans.size())
                .mapToObj(at -> ShownScan.of(scans.get(at), readings.get(at)))
                .toList();
        return new ShownParcel(parcel.number(), ShownMeaning.of(LatestMeaning.of(readings)), parcel.expected(), shown);
    }
}
