package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Event;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Status;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.TrackInfo;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One number, as a parcel. The events decide; 17TRACK's summary counts only where there are none. */
final class SeventeenTrackParcel {

    private static final String EXPIRED = "Expired";

    private SeventeenTrackParcel() {}

    static Answer read(SeventeenTrackItem item) {
        TrackInfo info = item.trackInfo();
        if (info == null) {
            return new NotYetKnown("registered; 17TRACK looks it up now", Next.ASK_AGAIN_SOON);
        }
        List<CarrierScan> scans = SeventeenTrackEvents.scans(info);
        if (scans.isEmpty()) {
            scans = summary(info);
        }
        return scans.isEmpty()
                ? new NotYetKnown("17TRACK has no event: " + status(info))
                : new Scans(List.of(new ParcelReport(
                        TrackingNumbers.normalise(item.number()),
                        null,
                        scans,
                        SeventeenTrackLegs.of(item.number(), info),
                        Expectation.of(SeventeenTrack.ID, scans, estimate(info)))));
    }

    /** The latest event, or that 17TRACK gave up, on the day on which it last looked. */
    private static List<CarrierScan> summary(TrackInfo info) {
        Event latest = info.latestEvent();
        if (latest != null) {
            return Stream.ofNullable(SeventeenTrackTime.of(latest, SeventeenTrackEvent.country(latest)))
                    .map(time -> SeventeenTrackEvent.scan(latest, time, 0, null))
                    .toList();
        }
        return status(info).startsWith(EXPIRED)
                ? info.providers().stream()
                        .map(SeventeenTrackItem.Provided::latestSyncTime)
                        .filter(Objects::nonNull)
                        .map(time -> WrittenTime.read(time, null, null))
                        .max(Comparator.comparing(WrittenTime::sortable))
                        .map(time -> new CarrierScan(null, status(info), "", null, time, null, 0, null))
                        .stream()
                        .toList()
                : List.of();
    }

    private static @Nullable DateRange estimate(TrackInfo info) {
        if (info.timeMetrics() == null) {
            return null;
        }
        JsonNode estimate = info.timeMetrics().path("estimated_delivery_date");
        String country = info.shippingInfo() == null
                ? null
                : CountryCode.alpha2(info.shippingInfo()
                        .path("recipient_address")
                        .path("country")
                        .stringValue(""));
        return ExpectedDays.between(
                ExpectedDays.at(estimate.path("from").stringValue(""), country, null),
                ExpectedDays.at(estimate.path("to").stringValue(""), country, null));
    }

    private static String status(TrackInfo info) {
        Status status = info.latestStatus();
        return status == null
                ? ""
                : Objects.requireNonNullElse(status.subStatus(), Objects.requireNonNullElse(status.status(), ""));
    }
}
