package io.waybill.normalizer.parcel;

import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.arrival.CarrierPromise;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.LookAnswer;
import io.waybill.normalizer.retention.RetentionPolicy;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.status.Watch;
import io.waybill.normalizer.unmapped.Unmapped;
import io.waybill.normalizer.unmapped.UnmappedScan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hears of shipments and of scans, in any order, and publishes what they come to. */
@Service
class Normalizing {

    private final Rereading rereading;
    private final Unmapped unmapped;
    private final RuleBook rules;
    private final Publishing publishing;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;

    Normalizing(
            Rereading rereading,
            Unmapped unmapped,
            RuleBook rules,
            Publishing publishing,
            BusinessTime businessTime,
            MachineTime machineTime) {
        this.rereading = rereading;
        this.unmapped = unmapped;
        this.rules = rules;
        this.publishing = publishing;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
    }

    void meet(List<Received<ShipmentEvent>> batch) {
        var events = batch.stream().filter(Received::fresh).map(Received::event).toList();
        var met = rereading.open(events.stream().map(ShipmentEvent::shipmentId).toList());
        for (var event : events) {
            var dossier = met.get(event.shipmentId());
            switch (event) {
                case OrderShipped shipped -> {
                    dossier.change(parcel -> parcel.introduced(shipped));
                    name(dossier, shipped.candidates());
                }
                case ShipmentChanged changed -> {
                    dossier.change(parcel -> changed(parcel, changed, dossier.legs()));
                    name(dossier, changed.candidates());
                }
            }
        }
        publishing.publish(met.values());
    }

    private Parcel changed(Parcel parcel, ShipmentChanged changed, List<ParcelLeg> before) {
        var consignment = parcel.consignment().promised(changed.orders()).carrying(changed.trackingNumber());
        var renamed = LegPolicy.begins(before, named(consignment, changed.candidates()));
        var rerouted =
                parcel.arriving(parcel.arrival().on(parcel.arrival().route().by(changed.candidates())));
        return renamed
                ? rerouted.consigned(consignment.numbered(businessTime.instant()))
                        .watched(parcel.watch().ofAnotherNumber())
                : rerouted.consigned(consignment);
    }

    private static Set<Leg> named(Consignment consignment, List<CarrierCandidate> candidates) {
        return LegPolicy.of(candidates, consignment.trackingNumber(), consignment.destination());
    }

    private static void name(Dossier dossier, List<CarrierCandidate> candidates) {
        var consignment = dossier.parcel().consignment();
        dossier.changeLegs(
                legs -> LegPolicy.changed(legs, named(consignment, candidates), consignment.trackingNumber()));
    }

    void hear(List<Received<ScanEvent>> batch) {
        var heard = rereading.open(
                batch.stream().map(received -> received.event().shipmentId()).toList());
        var unknown = new ArrayList<UnmappedScan>();
        var thisMonth = RetentionPolicy.monthOf(businessTime.instant());
        for (var received : batch) {
            var dossier = heard.get(received.event().shipmentId());
            switch (received.event()) {
                case TrackingObserved observed -> {
                    note(observed, received.fresh(), dossier);
                    unknown.addAll(unknown(hear(observed, dossier, thisMonth)));
                }
                case WatchEnded ended -> {
                    if (received.fresh() && ended.reason() == WatchEnded.Reason.NO_NEWS) {
                        dossier.change(parcel -> parcel.watched(Watch.NO_NEWS));
                    }
                }
            }
        }
        unmapped.count(unknown, machineTime.instant());
        publishing.publish(heard.values());
    }

    /** Legs are a set, whenever they come; the outcome is only the latest one's to say. */
    private static void note(TrackingObserved observed, boolean fresh, Dossier dossier) {
        if (LegPolicy.tells(observed)) {
            var number = dossier.parcel().consignment().trackingNumber();
            dossier.changeLegs(legs -> LegPolicy.found(legs, observed.leg(), observed.legsFound(), number));
        }
        if (fresh) {
            dossier.change(parcel -> parcel.watched(after(parcel.watch(), observed.outcome())));
        }
        var leg = observed.leg();
        if (fresh && leg != null && observed.outcome() == Outcome.SCANS) {
            dossier.change(parcel -> parcel.arriving(promised(parcel.arrival(), leg, observed.expected())));
        }
        answer(observed).ifPresent(dossier::answered);
    }

    private static Arrival promised(Arrival arrival, Leg leg, @Nullable DateRange days) {
        return arrival.promised(CarrierPromise.after(arrival.promise(), days, leg.carrier()));
    }

    /** That nobody can be asked is an answer too, but not where it is said of one carrier among others. */
    private static Optional<LookAnswer> answer(TrackingObserved observed) {
        var askable = observed.outcome() != Outcome.NOT_ASKABLE;
        var lookedAt = observed.leg() == null ? observed.askedAt() : observed.lookedAt();
        return Optional.ofNullable(lookedAt).map(at -> new LookAnswer(at, askable));
    }

    /** @return those that were not known */
    private List<HeardScan> hear(TrackingObserved observed, Dossier dossier, LocalDate thisMonth) {
        var leg = observed.leg();
        var added = leg == null
                ? List.<HeardScan>of()
                : observed.scans().stream()
                        .map(scan -> HeardScan.of(leg, scan, rules.read(leg.carrier(), scan)))
                        .filter(scan -> dossier.hears(scan, observed.askedAt(), thisMonth))
                        .toList();
        if (!added.isEmpty()) {
            dossier.change(parcel -> parcel.watched(Watch.SCANNED));
        }
        return added;
    }

    private static List<UnmappedScan> unknown(List<HeardScan> added) {
        return added.stream()
                .filter(scan -> scan.reading() instanceof Unrecognised)
                .map(scan -> new UnmappedScan(scan.leg().carrier(), scan.scan()))
                .toList();
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
