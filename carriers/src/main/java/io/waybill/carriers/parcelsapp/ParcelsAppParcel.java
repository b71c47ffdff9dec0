package io.waybill.carriers.parcelsapp;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.parcelsapp.ParcelsAppShipment.State;
import io.waybill.carriers.reading.Direction;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One shipment, as a parcel. */
final class ParcelsAppParcel {

    private ParcelsAppParcel() {}

    static Answer read(ParcelsAppShipment shipment) {
        List<State> states = newestFirst(shipment.states());
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < states.size(); at++) {
            // The shipment's status is of its newest state.
            String status = at == 0 ? shipment.status() : null;
            scans.add(scan(states.get(at), status, states.size() - 1 - at));
        }
        return scans.isEmpty()
                ? new NotYetKnown("Parcelsapp has no state")
                : new Scans(List.of(new ParcelReport(
                        TrackingNumbers.normalise(shipment.trackingId()),
                        null,
                        ReportOrder.oldestFirst(scans),
                        legs(shipment, states))));
    }

    /** As documented; where the times run the other way, the list does. */
    private static List<State> newestFirst(List<State> states) {
        List<ScanTime> times = states.stream().map(ParcelsAppParcel::time).toList();
        return Direction.isNewestFirst(times, true) ? states : states.reversed();
    }

    private static ScanTime time(State state) {
        return WrittenTime.read(state.date(), null, null);
    }

    private static CarrierScan scan(State state, @Nullable String status, int order) {
        SaidText said = SaidText.of(state.status());
        String location = state.location();
        return new CarrierScan(
                null,
                status == null || status.isBlank() ? null : status.strip(),
                said.text(),
                null,
                time(state),
                location == null || location.isBlank() ? null : new Place(location.strip(), null, null),
                order,
                said.initials() == null ? null : new Proof(said.initials(), null, null));
    }

    /** Carriers of the states, in their order: who had it first is whom the number is of. */
    private static List<Leg> legs(ParcelsAppShipment shipment, List<State> newestFirst) {
        String own = TrackingNumbers.normalise(shipment.trackingId());
        Stream<Leg> further = newestFirst.reversed().stream()
                .flatMap(state -> carrier(shipment, state).stream())
                .distinct()
                .skip(1)
                .map(carrier -> new Leg(carrier, own));
        Stream<Leg> elsewhere = shipment.externalTracking().stream()
                .flatMap(other -> Optional.ofNullable(other.trackingId())
                        .filter(number -> !number.isBlank())
                        .flatMap(number -> Optional.ofNullable(other.slug())
                                .flatMap(CarrierNames::idOf)
                                .map(carrier -> new Leg(carrier, TrackingNumbers.normalise(number))))
                        .stream());
        return Stream.concat(further, elsewhere).distinct().toList();
    }

    private static Optional<String> carrier(ParcelsAppShipment shipment, State state) {
        Integer at = state.carrier();
        List<String> carriers = shipment.carriers();
        return at == null || at < 0 || at >= carriers.size() ? Optional.empty() : CarrierNames.idOf(carriers.get(at));
    }
}
