package io.waybill.order.tracking;

import io.waybill.events.Leg;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.events.statuses.TimelineScan;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a batch of events changes, each row once and in the order of the parcels. */
final class TimelineChanges {

    /** @param change the last one of the batch; absent where the meaning stayed */
    record Told(
            UUID shipmentId,
            String merchantId,
            List<Leg> legs,
            @Nullable Change change) {}

    record Change(StatusChanged event, @Nullable Instant endedAt) {}

    record ScanId(UUID shipmentId, String scanId) {}

    record AddedScan(UUID shipmentId, String merchantId, TimelineScan scan) {}

    private static final class OfParcel {

        private final Map<String, AddedScan> added = new LinkedHashMap<>();
        private final Set<String> withdrawn = new HashSet<>();
        private Told told;

        private OfParcel(Told told) {
            this.told = told;
        }
    }

    private final SortedMap<String, OfParcel> parcels = new TreeMap<>();

    /** @param time when it was decided, business time */
    void add(StatusEvent event, Instant time) {
        var none = new Told(event.shipmentId(), event.merchantId(), event.legs(), null);
        var parcel = parcels.computeIfAbsent(event.shipmentId().toString(), _ -> new OfParcel(none));
        var change = switch (event) {
            case StatusChanged changed -> new Change(changed, EndPolicy.endedAt(changed.now(), time));
            case ScansAdded _, EtaChanged _ -> parcel.told.change();
        };
        parcel.told = new Told(event.shipmentId(), event.merchantId(), event.legs(), change);
        for (var scanId : event.withdrawn()) {
            parcel.added.remove(scanId);
            parcel.withdrawn.add(scanId);
        }
        for (var scan : event.scans()) {
            parcel.withdrawn.remove(scan.scanId());
            parcel.added.put(scan.scanId(), new AddedScan(event.shipmentId(), event.merchantId(), scan));
        }
    }

    List<Told> told() {
        return parcels.values().stream().map(parcel -> parcel.told).toList();
    }

    List<AddedScan> added() {
        return parcels.values().stream()
                .flatMap(parcel -> parcel.added.values().stream())
                .toList();
    }

    List<ScanId> withdrawn() {
        return parcels.values().stream().flatMap(TimelineChanges::withdrawn).toList();
    }

    private static Stream<ScanId> withdrawn(OfParcel parcel) {
        return parcel.withdrawn.stream().map(scanId -> new ScanId(parcel.told.shipmentId(), scanId));
    }
}
