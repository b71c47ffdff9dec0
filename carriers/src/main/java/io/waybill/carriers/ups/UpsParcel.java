package io.waybill.carriers.ups;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.ups.UpsReport.Activity;
import io.waybill.carriers.ups.UpsReport.Package;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        List<CarrierScan> oldestFirst = ReportOrder.oldestFirst(scans);
        return new Scans(List.of(new ParcelReport(
                normalised,
                null,
                oldestFirst,
                UpsLegs.of(normalised, given),
                Expectation.of(Ups.ID, oldestFirst, scheduled(given.deliveryDate())))));
    }

    /** The day that it was moved to before the one that it was planned for. */
    private static @Nullable DateRange scheduled(@Nullable JsonNode dates) {
        return dates == null
                ? null
                : Stream.of("RDD", "SDD")
                        .flatMap(type -> dates.valueStream()
                                .filter(date -> type.equals(date.path("type").stringValue(""))))
                        .map(date -> ExpectedDays.on(
                                ExpectedDays.written(date.path("date").stringValue(""))))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
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
