package io.waybill.local.journey;

import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.rejected.EventRejected;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** One line about one parcel: business time, number, status, and the carrier's own words. */
final class ParcelLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private ParcelLine() {}

    static String of(Instant time, String subject, String status, String words) {
        return "  %s  %-20s  %-20s  %s".formatted(TIME.format(time), subject, status, plain(words));
    }

    static String of(Instant time, String number, StatusChanged event) {
        var status = words(event.now());
        var words = event.scans().isEmpty() && event.withdrawn().isEmpty()
                ? event.now().detail().replace('_', ' ')
                : words(event);
        return of(time, number, event.correction() ? status + " (corrected)" : status, words);
    }

    /** Of scans that move nothing: the status that the parcel has. */
    static String of(Instant time, ParcelState parcel, ScansAdded event) {
        var known = parcel.now();
        return of(time, parcel.label(), known == null ? "scanned" : words(known), words(event));
    }

    static String of(Instant time, ParcelState parcel, EtaChanged event) {
        var known = parcel.now();
        return of(time, parcel.label(), known == null ? "expected" : words(known), expected(event));
    }

    private static String expected(EtaChanged event) {
        var eta = event.now();
        var ours = eta == null
                ? ""
                : "expected from %s to %s, likely on %s".formatted(eta.earliest(), eta.latest(), eta.likely())
                        + late(event);
        var days = event.carrierPromise();
        var theirs = days == null ? "" : "its carrier says " + days.to();
        return String.join(
                "; ", Stream.of(ours, theirs).filter(word -> !word.isEmpty()).toList());
    }

    private static String late(EtaChanged event) {
        var promise = event.promise();
        return promise != null && ExpectedDays.areLate(event) ? ", after the promised " + promise.to() : "";
    }

    static String of(Instant time, String account, CarrierLookedAfter event) {
        return of(time, account, "carrier " + event.health().name().toLowerCase(Locale.ROOT), words(event));
    }

    private static String words(CarrierLookedAfter event) {
        var reason = event.reason() == null ? "" : ": " + event.reason();
        return switch (event.health()) {
            case HEALTHY -> "it answers, and is asked in time";
            case LATE ->
                "asked %d min later than planned".formatted(event.behind().toMinutes()) + reason;
            case DOWN -> "no proper answer, asked again in a while" + reason;
        };
    }

    private static String words(Meaning meaning) {
        return meaning.status().wireName().replace('_', ' ');
    }

    static String of(Instant time, EventRejected event) {
        var order = event.orderId() == null ? "an order" : event.orderId();
        var field = event.field() == null ? "" : event.field() + " ";
        return of(time, order, "rejected", field + event.reason());
    }

    /** Of the newest scan. */
    private static String words(StatusEvent event) {
        if (event.scans().isEmpty()) {
            return event.withdrawn().size() + " scans withdrawn";
        }
        var scan = event.scans().getLast();
        return scan.text() + place(scan);
    }

    private static String place(TimelineScan scan) {
        return scan.place() == null
                        || scan.place().name() == null
                        || scan.text().contains(scan.place().name())
                ? ""
                : ", " + scan.place().name();
    }

    /** A carrier's words are no commands to a terminal. */
    private static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}", " ");
    }
}
