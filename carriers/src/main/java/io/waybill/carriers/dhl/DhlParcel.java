package io.waybill.carriers.dhl;

import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.dhl.DhlReport.Event;
import io.waybill.carriers.dhl.DhlReport.Shipment;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the shipments in an answer, as a parcel. */
final class DhlParcel {

    private DhlParcel() {}

    static ParcelReport of(Shipment shipment, @Nullable String language) {
        List<Event> events = shipment.events();
        int delivery = delivery(events);
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < events.size(); at++) {
            Proof proof = at == delivery ? DhlProof.of(shipment.details()) : null;
            int order = events.size() - 1 - at;
            scans.add(DhlEvent.scan(shipment.service(), events.get(at), order, language, proof));
        }
        List<CarrierScan> oldestFirst = ReportOrder.oldestFirst(scans);
        return new ParcelReport(
                TrackingNumbers.normalise(shipment.id()),
                shipment.service(),
                oldestFirst,
                DhlLegs.of(shipment),
                Expectation.of(Dhl.ID, oldestFirst, DhlEstimate.of(shipment)));
    }

    /** Position of the event that the proof of delivery is about: the newest of a delivery; -1 where there is none. */
    private static int delivery(List<Event> newestFirst) {
        for (int at = 0; at < newestFirst.size(); at++) {
            if ("delivered".equals(newestFirst.get(at).statusCode())) {
                return at;
            }
        }
        return -1;
    }
}
