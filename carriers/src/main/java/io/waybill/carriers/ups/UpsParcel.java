package io.waybill.carriers.ups;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.ups.UpsReport.Activity;
import io.waybill.carriers.ups.UpsReport.Package;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One of the packages in an answer, as a parcel. */
final class UpsParcel {

    private static final String DELIVERED = "D";

    private UpsParcel() {}

    static Answer answer(String number, JsonNode json) {
        Package given = Ups.JSON.treeToValue(json, Package.class);
        if (given == null || given.activity().isEmpty()) {
            return new NotYetKnown("a package without activity");
        }
        List<Activity> newestFirst = given.activity();
        List<ScanTime> times = UpsTimes.of(newestFirst);
        int delivery = delivery(newestFirst);
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            JsonNode handedOver = at == delivery ? given.deliveryInformation() : null;
            int order = newestFirst.size() - 1 - at;
            scans.add(UpsActivity.scan(newestFirst.get(at), times.get(at), order, left(handedOver), proof(handedOver)));
        }
        String normalised = TrackingNumbers.normalise(number);
        return new Scans(List.of(
                new ParcelReport(normalised, null, ReportOrder.oldestFirst(scans), UpsLegs.of(normalised, given))));
    }

    /** Position of the activity that the proof of delivery is about: the newest of a delivery; -1 where there is none. */
    private static int delivery(List<Activity> newestFirst) {
        for (int at = 0; at < newestFirst.size(); at++) {
            if (DELIVERED.equals(newestFirst.get(at).status().type())) {
                return at;
            }
        }
        return -1;
    }

    /** The driver's word for where it was left; blank where there is none. */
    private static String left(@Nullable JsonNode handedOver) {
        return handedOver == null ? "" : handedOver.path("location").stringValue("");
    }

    private static @Nullable Proof proof(@Nullable JsonNode handedOver) {
        String initials = handedOver == null
                ? null
                : SignedBy.initials(handedOver.path("receivedBy").stringValue(""));
        return initials == null ? null : new Proof(initials, null, null);
    }
}
