package io.waybill.normalizer.parcel;

import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.ScanId;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.delay.LookAnswer;
import io.waybill.normalizer.status.Watch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** Hears of shipments and of scans, in any order, and publishes what they come to. */
@Service
class Normalizing {

    private final Parcels parcels;
    private final Legs legs;
    private final Scans scans;
    private final Unmapped unmapped;
    private final Publishing publishing;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;

    Normalizing(
            Parcels parcels,
            Legs legs,
            Scans scans,
            Unmapped unmapped,
            Publishing publishing,
            BusinessTime businessTime,
            MachineTime machineTime) {
        this.parcels = parcels;
        this.legs = legs;
        this.scans = scans;
        this.unmapped = unmapped;
        this.publishing = publishing;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
    }

    void meet(List<Received<ShipmentEvent>> batch) {
        var events = batch.stream().filter(Received::fresh).map(Received::event).toList();
        var met = parcels.lock(events.stream().map(ShipmentEvent::shipmentId).toList());
        var known = legs.of(met.keySet());
        for (var event : events) {
            switch (event) {
                case OrderShipped shipped -> {
                    met.computeIfPresent(shipped.shipmentId(), (_, parcel) -> parcel.introduced(shipped));
                    name(known, shipped.shipmentId(), LegPolicy.of(shipped.candidates(), shipped.trackingNumber()));
                }
                case ShipmentChanged changed -> {
                    var named = LegPolicy.of(changed.candidates(), changed.trackingNumber());
                    var renamed = LegPolicy.begins(known.getOrDefault(changed.shipmentId(), List.of()), named);
                    met.computeIfPresent(changed.shipmentId(), (_, parcel) -> changed(parcel, changed, renamed));
                    name(known, changed.shipmentId(), named);
                }
            }
        }
        publishing.publish(met, Map.of());
    }

    private Parcel changed(Parcel parcel, ShipmentChanged changed, boolean renamed) {
        var consignment = parcel.consignment().promised(changed.orders());
        return parcel.consigned(renamed ? consignment.numbered(businessTime.instant()) : consignment);
    }

    private void name(Map<UUID, List<ParcelLeg>> known, UUID shipmentId, Set<Leg> named) {
        change(known, shipmentId, (before, _) -> LegPolicy.changed(before, named));
    }

    private void change(
            Map<UUID, List<ParcelLeg>> known,
            UUID shipmentId,
            BiFunction<List<ParcelLeg>, UUID, Collection<ParcelLeg>> change) {
        var after = List.copyOf(change.apply(known.getOrDefault(shipmentId, List.of()), shipmentId));
        legs.save(shipmentId, after);
        known.put(shipmentId, after);
    }

    void hear(List<Received<ScanEvent>> batch) {
        var heardAt = machineTime.instant();
        var heard = parcels.lock(
                batch.stream().map(received -> received.event().shipmentId()).toList());
        var known = legs.of(heard.keySet());
        var added = scans.add(
                batch.stream()
                        .flatMap(received -> said(received.event()).stream())
                        .toList(),
                heardAt);
        unmapped.count(added.stream().filter(Normalizing::unrecognised).toList(), heardAt);
        batch.forEach(received -> note(received, heard, known));
        added.forEach(scan -> heard.computeIfPresent(scan.shipmentId(), (_, parcel) -> parcel.watched(Watch.SCANNED)));
        publishing.publish(heard, answers(batch));
    }

    /** That nobody can be asked is an answer too, but not where it is said of one carrier among others. */
    private static Map<UUID, LookAnswer> answers(List<Received<ScanEvent>> batch) {
        var answers = new HashMap<UUID, LookAnswer>();
        for (var received : batch) {
            if (received.event() instanceof TrackingObserved observed) {
                var askable = observed.outcome() != Outcome.NOT_ASKABLE;
                var lookedAt = observed.leg() == null ? observed.askedAt() : observed.lookedAt();
                if (lookedAt != null) {
                    answers.merge(observed.shipmentId(), new LookAnswer(lookedAt, askable), LookAnswer::orLater);
                }
            }
        }
        return answers;
    }

    private static List<StoredScan> said(ScanEvent event) {
        return switch (event) {
            case TrackingObserved observed ->
                observed.scans().stream()
                        .map(scan -> new StoredScan(
                                observed.shipmentId(),
                                ScanId.of(observed.leg(), scan),
                                observed.leg(),
                                scan,
                                observed.askedAt(),
                                false))
                        .toList();
            case WatchEnded _ -> List.of();
        };
    }

    private static boolean unrecognised(StoredScan scan) {
        return StatusTable.forCarrier(scan.leg().carrier()).read(scan.said()) instanceof Unrecognised;
    }

    /** Legs are a set, whenever they come; the outcome is only the latest one's to say. */
    private void note(Received<ScanEvent> received, Map<UUID, Parcel> heard, Map<UUID, List<ParcelLeg>> known) {
        switch (received.event()) {
            case TrackingObserved observed -> {
                if (!observed.legsFound().isEmpty()) {
                    change(known, observed.shipmentId(), (before, _) -> LegPolicy.found(before, observed.legsFound()));
                }
                if (received.fresh()) {
                    heard.computeIfPresent(
                            observed.shipmentId(),
                            (_, parcel) -> parcel.watched(after(parcel.watch(), observed.outcome())));
                }
            }
            case WatchEnded ended -> {
                if (received.fresh() && ended.reason() == WatchEnded.Reason.NO_NEWS) {
                    heard.computeIfPresent(ended.shipmentId(), (_, parcel) -> parcel.watched(Watch.NO_NEWS));
                }
            }
        }
    }

    private static Watch after(Watch watch, Outcome outcome) {
        return switch (outcome) {
            case SCANS -> Watch.SCANNED;
            case NOT_YET_KNOWN -> watch == Watch.SCANNED ? watch : Watch.NOT_YET_KNOWN;
            case NUMBER_NEVER_KNOWN -> watch == Watch.SCANNED ? watch : Watch.NEVER_KNOWN;
            case NOT_ASKABLE -> watch;
        };
    }
}
