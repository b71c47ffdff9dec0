package io.waybill.carriers.dhlexpress;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One of the shipments in an answer, as a parcel. */
final class ExpressShipment {

    static final String SERVICE = "express";

    private ExpressShipment() {}

    static Answer read(String number, JsonNode shipment) {
        List<ExpressEvent> events = events(shipment);
        if (events.isEmpty()) {
            return new NotYetKnown("no event yet");
        }
        List<CarrierScan> scans = IntStream.range(0, events.size())
                .mapToObj(at -> events.get(at).scan(at))
                .toList();
        List<CarrierScan> oldestFirst = inOrder(scans);
        LocalDate day =
                ExpectedDays.written(shipment.path("estimatedDeliveryDate").stringValue(""));
        return new Scans(List.of(new ParcelReport(
                TrackingNumbers.normalise(number),
                SERVICE,
                oldestFirst,
                List.of(),
                Expectation.of(DhlExpress.TABLE, oldestFirst, ExpectedDays.on(day)))));
    }

    /** Wall clocks of two zones do not sort: where one is missing its zone, DHL's own order is the better one. */
    private static List<CarrierScan> inOrder(List<CarrierScan> scans) {
        boolean sortable = scans.stream().allMatch(scan -> scan.time().happenedAt() != null);
        return sortable ? ReportOrder.oldestFirst(scans) : scans;
    }

    /** The pieces' events are the shipment's over again; what only a piece has is put where its time says. */
    private static List<ExpressEvent> events(JsonNode shipment) {
        Set<ExpressEvent.Value> known = new HashSet<>();
        List<ExpressEvent> ofShipment =
                oldestFirst(unknown(shipment.path("events"), known).toList());
        List<ExpressEvent> ofPieces = shipment.path("pieces")
                .valueStream()
                .flatMap(piece -> unknown(piece.path("events"), known))
                .sorted(Comparator.comparing(ExpressEvent::sortable))
                .toList();
        return merged(ofShipment, ofPieces);
    }

    /** As documented; where most of them are earlier than the one before, it is the other way round. */
    private static List<ExpressEvent> oldestFirst(List<ExpressEvent> events) {
        int direction = 0;
        for (int at = 1; at < events.size(); at++) {
            direction += Integer.signum(
                    events.get(at).sortable().compareTo(events.get(at - 1).sortable()));
        }
        return direction < 0 ? events.reversed() : events;
    }

    private static Stream<ExpressEvent> unknown(JsonNode events, Set<ExpressEvent.Value> known) {
        if (!events.isArray() && !events.isMissingNode() && !events.isNull()) {
            throw new IllegalArgumentException("events are no list");
        }
        return events.valueStream().map(ExpressEvent::of).filter(event -> known.add(event.value()));
    }

    /** From the latest on, so that each of the pieces' comes after the last that is not later. */
    private static List<ExpressEvent> merged(List<ExpressEvent> ofShipment, List<ExpressEvent> ofPieces) {
        List<ExpressEvent> latestFirst = new ArrayList<>();
        int at = ofShipment.size() - 1;
        for (ExpressEvent event : ofPieces.reversed()) {
            while (at >= 0 && ofShipment.get(at).sortable().isAfter(event.sortable())) {
                latestFirst.add(ofShipment.get(at--));
            }
            latestFirst.add(event);
        }
        latestFirst.addAll(ofShipment.subList(0, at + 1).reversed());
        return latestFirst.reversed();
    }
}
