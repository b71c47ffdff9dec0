package io.waybill.events.scans;

import java.util.UUID;

/** Events of {@code waybill.scans}. */
public sealed interface ScanEvent permits TrackingObserved, WatchEnded {

    UUID shipmentId();
}
