package io.waybill.normalizer.parcel;

import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.Leg;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.ScanId;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.LookAnswer;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.status.Watch;
import io.waybill.normalizer.unmapped.Unmapped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Hears of shipments and of scans, in any order, and publishes what they come to. */
@Service
class Normalizing {

    private final Rereading rereading;
    private final Legs legs;
    private final Scans scans;
    private final Unmapped unmapped;
    private final RuleBook rules;
    private final Publishing publishing;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;

    Normalizing(
            Rereading rereading,
            Legs legs,
            Scans scans,
            Unmapped unmapped,
            RuleBook rules,
            Publishing publishing,
            BusinessTime businessTime,
            MachineTime machineTime) {
        this.rereading = rereading;
        this.legs = legs;
        this.scans = scans;
        this.unmapped = unmapped;
        this.rules = rules;
        this.publishing = publishing;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
    }

    void meet(List<Received<ShipmentEvent>> batch) {
        var events = batch.stream().filter(Received::fresh).map(Received::event).toList();
        var met = rereading.lock(events.stream().map(ShipmentEvent::shipmentId).toList());
        var known = legs.of(met.keySet());
        for (var event : events) {
            switch (event) {
                case OrderShipped shipped -> {
                    met.computeIfPresent(shipped.shipmentId(), (_, parcel) -> parcel.introduced(shipped));
                    name(known, met.get(shipped.shipmentId()), shipped.candidates());
                }
                case ShipmentChanged changed -> {
                    var before = known.getOrDefault(changed.shipmentId(), List.of());
                    met.computeIfPresent(changed.shipmentId(), (_, parcel) -> changed(parcel, changed, before));
                    name(known, met.get(changed.shipmentId()), changed.candidates());
                }
            }
        }
        publishing.publish(met, Map.of());
    }

    private Parcel changed(Parcel parcel, ShipmentChanged changed, List<ParcelLeg> before) {
        var consignment = parcel.consignment().promised(changed.orders()).carrying(changed.trackingNumber());
        var renamed = LegPolicy.begins(before, named(consignment, changed.candidates()));
        return parcel.consigned(renamed ? consignment.numbered(businessTime.instant()) : consignment);
    }

    private static Set<Leg> named(Consignment consignment, List<CarrierCandidate> candidates) {
        return LegPolicy.of(candidates, consignment.trackingNumber(), consignment.destination());
    }

    private void name(Map<UUID, List<ParcelLeg>> known, Parcel parcel, List<CarrierCandidate> candidates) {
        var consignment = parcel.consignment();
        change(
                known,
                parcel.shipmentId(),
                before -> LegPolicy.changed(before, named(consignment, candidates), consignment.trackingNumber()));
    }

    private void change(
            Map<UUID, List<ParcelLeg>> known, UUID shipmentId, UnaryOperator<Collection<ParcelLeg>> change) {
        var before = known.getOrDefault(shipmentId, List.of());
        var after = List.copyOf(change.apply(before));
        if (!after.equals(before)) {
            legs.save(shipmentId, after);
            known.put(shipmentId, after);
        }
    }

    void hear(List<Received<ScanEvent>> batch) {
        var heardAt = machineTime.instant();
        var heard = rereading.lock(
                batch.stream().map(received -> received.event().shipmentId()).toList());
        var known = legs.of(heard.keySet());
        var added = scans.add(
                batch.stream()
                        .flatMap(received -> said(received.event()).stream())
                        .toList(),
                heardAt);
        unmapped.count(
                added.stream()
                        .filter(this::unrecognised)
                        .map(StoredScan::unmapped)
                        .toList(),
                heardAt);
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
                                false,
                                false,
                                null))
                        .toList();
            case WatchEnded _ -> List.of();
        };
    }

    private boolean unrecognised(StoredScan scan) {
        return rules.read(scan.leg().carrier(), scan.said()) instanceof Unrecognised;
    }

    /** Legs are a set, whenever they come; the outcome is only the latest one's to say. */
    private void note(Received<ScanEvent> received, Map<UUID, Parcel> heard, Map<UUID, List<ParcelLeg>> known) {
        switch (received.event()) {
            case TrackingObserved observed -> {
                if (LegPolicy.tells(observed)) {
                    var number = heard.get(observed.shipmentId()).consignment().trackingNumber();
                    change(
                            known,
                            observed.shipmentId(),
                            before -> LegPolicy.found(before, observed.leg(), observed.legsFound(), number));
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
