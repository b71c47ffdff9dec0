package io.waybill.carriers.reading;

import io.waybill.carriers.ParcelReport;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The order in which answers give parcels and their scans. */
public final class ReportOrder {

    /** Of parcels; one without scans comes last. */
    public static final Comparator<ParcelReport> LATEST_FIRST =
            Comparator.comparing(ReportOrder::latest).reversed();

    private static final Comparator<CarrierScan> OLDEST_FIRST = Comparator.comparing(
                    (CarrierScan scan) -> WrittenTime.sortable(scan.time()))
            .thenComparing(CarrierScan::order);

    private ReportOrder() {}

    public static List<CarrierScan> oldestFirst(List<CarrierScan> scans) {
        return scans.stream().sorted(OLDEST_FIRST).toList();
    }

    private static Instant latest(ParcelReport parcel) {
        return parcel.scans().isEmpty()
                ? Instant.MIN
                : WrittenTime.sortable(parcel.scans().getLast().time());
    }
}
