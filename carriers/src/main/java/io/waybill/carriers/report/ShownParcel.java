package io.waybill.carriers.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import java.util.List;
import java.util.stream.IntStream;

/** A parcel on the command line, its scans oldest first. */
record ShownParcel(String number, @JsonUnwrapped ShownMeaning meaning, List<ShownScan> scans) {

    static ShownParcel of(ParcelReport parcel, StatusTable table) {
        List<CarrierScan> scans = parcel.scans();
        List<ScanReading> readings = scans.stream().map(table::read).toList();
        List<ShownScan> shown = IntStream.range(0, scans.size())
                .mapToObj(at -> ShownScan.of(scans.get(at), readings.get(at)))
                .toList();
        return new ShownParcel(parcel.number(), ShownMeaning.of(LatestMeaning.of(readings)), shown);
    }
}
