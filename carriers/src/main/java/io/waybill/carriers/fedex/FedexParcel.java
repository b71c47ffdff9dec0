package io.waybill.carriers.fedex;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.fedex.FedexReport.NumberInfo;
import io.waybill.carriers.fedex.FedexReport.ScanEvent;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the results for a number, as a parcel. */
final class FedexParcel {

    private static final String DELIVERED = "DL";

    private FedexParcel() {}

    /** Scans count whatever else the result says: FedEx' own sample has an error beside them. */
    static Answer answer(String number, FedexReport report) {
        List<ScanEvent> newestFirst = FedexSummary.withSummary(report);
        if (newestFirst.isEmpty()) {
            boolean error = report.error() != null && report.error().size() > 0;
            return error ? FedexProblem.of(report.error()) : new NotYetKnown("no scan yet");
        }
        int delivery = delivery(newestFirst);
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            boolean proven = at == delivery && report.deliveryDetails() != null;
            String left = proven ? FedexProof.left(report.deliveryDetails()) : "";
            Proof proof = proven ? FedexProof.of(report.deliveryDetails()) : null;
            scans.add(FedexEvent.scan(newestFirst.get(at), newestFirst.size() - 1 - at, left, proof));
        }
        String normalised = TrackingNumbers.normalise(number);
        List<CarrierScan> oldestFirst = ReportOrder.oldestFirst(scans);
        return new Scans(List.of(new ParcelReport(
                normalised,
                service(report.trackingNumberInfo()),
                oldestFirst,
                FedexLegs.of(normalised, report),
                Expectation.of(Fedex.ID, oldestFirst, FedexEstimate.of(report)))));
    }

    /** The identity that tells parcels of one number apart; where there is none, FedEx' division. */
    private static @Nullable String service(@Nullable NumberInfo info) {
        return Stream.ofNullable(info)
                .flatMap(given -> Stream.of(
                        Optional.ofNullable(given.trackingNumberUniqueId()), Optional.ofNullable(given.carrierCode())))
                .flatMap(Optional::stream)
                .filter(id -> !id.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Position of the event that the proof of delivery is about: the newest of a delivery; -1 where there is none. */
    private static int delivery(List<ScanEvent> newestFirst) {
        for (int at = 0; at < newestFirst.size(); at++) {
            if (DELIVERED.equals(newestFirst.get(at).eventType())) {
                return at;
            }
        }
        return -1;
    }
}
