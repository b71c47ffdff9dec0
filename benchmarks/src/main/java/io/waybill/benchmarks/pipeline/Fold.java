package io.waybill.benchmarks.pipeline;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.ScanId;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.status.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What status-normalizer decides of a scan, without where it keeps it. */
final class Fold {

    /** @param event empty where nothing is new */
    record Step(Known known, Optional<StatusEvent> event) {}

    /** Remembered, as the service does. */
    private static final Map<List<Object>, ScanReading> READINGS = new ConcurrentHashMap<>();

    private Fold() {}

    private static ScanReading read(String carrier, CarrierScan scan) {
        var said = List.<Object>of(carrier, Objects.toString(scan.code()), scan.text());
        return READINGS.computeIfAbsent(
                said, _ -> StatusTable.forCarrier(carrier).read(scan));
    }

    static Step hear(Known before, TrackingObserved observed) {
        var fresh = new LinkedHashMap<String, CarrierScan>();
        for (var scan : observed.scans()) {
            var id = ScanId.of(observed.leg(), scan);
            if (!before.scans().containsKey(id)) {
                fresh.put(id, scan);
            }
        }
        if (fresh.isEmpty()) {
            return new Step(before, Optional.empty());
        }
        var heard = before.heard(fresh);
        return before.merchantId() == null || !observed.leg().equals(before.leg())
                ? new Step(heard, Optional.empty())
                : publish(observed.shipmentId(), heard, fresh);
    }

    private static Step publish(UUID shipmentId, Known heard, Map<String, CarrierScan> fresh) {
        var leg = Objects.requireNonNull(heard.leg());
        var folded = Folded.derivedFrom(
                heard.scans().entrySet().stream()
                        .map(scan -> new HeardScan(
                                scan.getKey(), leg, scan.getValue(), read(leg.carrier(), scan.getValue())))
                        .toList(),
                Watch.SCANNED);
        var added = folded.timeline().stream()
                .filter(line -> fresh.containsKey(line.scanId()))
                .toList();
        var now = folded.now().orElseThrow();
        var said = heard.said(now);
        return new Step(said, Optional.of(event(shipmentId, heard, folded, added)));
    }

    private static StatusEvent event(UUID shipmentId, Known before, Folded folded, List<TimelineScan> added) {
        var merchant = Objects.requireNonNull(before.merchantId());
        var legs = List.of(Objects.requireNonNull(before.leg()));
        var now = folded.now().orElseThrow();
        return now.equals(before.published())
                ? new ScansAdded(shipmentId, merchant, legs, added, List.of(), true)
                : new StatusChanged(
                        shipmentId,
                        merchant,
                        legs,
                        before.published(),
                        now,
                        folded.since().orElse(null),
                        false,
                        1,
                        added,
                        List.of(),
                        true);
    }
}
