package io.waybill.carriers.royalmail;

import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One mail piece, only what we read of it.
 *
 * @param mailPieceId the number asked about, or the carrier's own
 * @param events newest first; absent in a summary
 * @param estimatedDelivery a day; the window within it has no offset of its own day
 * @param signature also of a piece that is not delivered
 */
record MailPiece(
        @Nullable String mailPieceId,
        @Nullable Summary summary,
        @Nullable JsonNode estimatedDelivery,
        @Nullable Signature signature,
        @Nullable List<Event> events) {

    record Signature(@Nullable String recipientName) {}

    /** @param oneDBarcode the number that people know */
    record Summary(
            @Nullable String oneDBarcode,
            @Nullable String productCategory,
            @Nullable String destinationCountryCode,
            @Nullable String lastEventCode,
            @Nullable String lastEventName,
            @Nullable String lastEventDateTime,
            @Nullable String lastEventLocationName,
            @Nullable String statusDescription,
            @Nullable String statusCategory,
            @Nullable Provider internationalPostalProvider) {

        private @Nullable Event last() {
            String words = lastEventName == null || lastEventName.isBlank() ? statusDescription : lastEventName;
            return lastEventDateTime == null || lastEventDateTime.isBlank()
                    ? null
                    : new Event(lastEventCode, words, lastEventDateTime, lastEventLocationName);
        }
    }

    /** Who has it abroad. */
    record Provider(@Nullable String title, @Nullable String description) {}

    record Event(
            @Nullable String eventCode,
            @Nullable String eventName,
            @Nullable String eventDateTime,
            @Nullable String locationName) {}

    ParcelReport parcel() {
        String number = TrackingNumbers.normalise(Demanded.present(number(), "mailPieceId"));
        List<Event> newestFirst = newestFirst();
        int delivery = delivery(newestFirst);
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            Event event = Demanded.present(newestFirst.get(at), "event");
            String signatory = at == delivery && signature != null ? signature.recipientName : null;
            scans.add(RoyalMailScan.of(event, category(event), isDomestic(), newestFirst.size() - 1 - at, signatory));
        }
        List<CarrierScan> oldestFirst = ReportOrder.oldestFirst(scans);
        return new ParcelReport(
                number,
                null,
                oldestFirst,
                RoyalMailLegs.of(number, summary),
                Expectation.of(RoyalMail.ID, oldestFirst, expected()));
    }

    private @Nullable DateRange expected() {
        return estimatedDelivery == null
                ? null
                : ExpectedDays.on(
                        ExpectedDays.written(estimatedDelivery.path("date").stringValue("")));
    }

    private @Nullable String number() {
        return summary == null || summary.oneDBarcode == null || summary.oneDBarcode.isBlank()
                ? mailPieceId
                : summary.oneDBarcode;
    }

    private List<Event> newestFirst() {
        if (events != null && !events.isEmpty()) {
            return events;
        }
        Event last = summary == null ? null : summary.last();
        return last == null ? List.of() : List.of(last);
    }

    private static int delivery(List<Event> newestFirst) {
        for (int at = 0; at < newestFirst.size(); at++) {
            Event event = newestFirst.get(at);
            if (event != null && RoyalMailScan.isDelivery(event)) {
                return at;
            }
        }
        return -1;
    }

    /** The summary speaks of one event only. */
    private @Nullable String category(Event event) {
        boolean last = summary != null && event.eventCode != null && event.eventCode.equals(summary.lastEventCode);
        return last ? summary.statusCategory : null;
    }

    private boolean isDomestic() {
        return summary != null && "NON-INTERNATIONAL".equalsIgnoreCase(summary.productCategory);
    }
}
