package io.waybill.carriers.dhlexpress;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        return new Scans(
                List.of(new ParcelReport(TrackingNumbers.normalise(number), SERVICE, inOrder(scans), List.of())));
    }

    /** Wall clocks of two zones do not sort: where one is missing its zone, DHL's own order is the better one. */
    private static List<CarrierScan> inOrder(List<CarrierScan> scans) {
        boolean sortable = scans.stream().allMatch(scan -> scan.time().happenedAt() != null);
        return sortable ? ReportOrder.oldestFirst(scans) : scans;
    }

    /** The pieces' events are the shipment's over again; what only a piece has is put where its time says. */
    private static List<ExpressEvent> events(JsonNode shipment) {
        List<ExpressEvent> events = new ArrayList<>();
        all(shipment.path("events")).forEach(event -> add(events, event));
        for (JsonNode piece : shipment.path("pieces")) {
            all(piece.path("events")).forEach(event -> insert(events, event));
        }
        return events;
    }

    private static List<ExpressEvent> all(JsonNode events) {
        if (!events.isArray() && !events.isMissingNode() && !events.isNull()) {
            throw new IllegalArgumentException("events are no list");
        }
        return events.valueStream().map(ExpressEvent::of).toList();
    }

    private static void add(List<ExpressEvent> events, ExpressEvent event) {
        if (events.stream().noneMatch(event::isTheSameAs)) {
            events.add(event);
        }
    }

    private static void insert(List<ExpressEvent> events, ExpressEvent event) {
        if (events.stream().anyMatch(event::isTheSameAs)) {
            return;
        }
        int after = events.size();
        while (after > 0 && events.get(after - 1).isLaterThan(event)) {
            after--;
        }
        events.add(after, event);
    }
}
