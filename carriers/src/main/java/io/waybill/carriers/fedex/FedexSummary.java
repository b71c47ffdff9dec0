package io.waybill.carriers.fedex;

import io.waybill.carriers.fedex.FedexReport.DateAndTime;
import io.waybill.carriers.fedex.FedexReport.LatestStatus;
import io.waybill.carriers.fedex.FedexReport.ScanEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What only the summary says, as one event more: a parcel that waits to be collected, or one without any event. */
final class FedexSummary {

    private static final String HELD = "HL";

    /** The scan that tells the same; with it the summary would only say it twice. */
    private static final String READY = "HP";

    /** Where a state's own time stands among the dates. */
    private static final Map<String, String> TIMES =
            Map.of("DL", "ACTUAL_DELIVERY", "PU", "ACTUAL_PICKUP", "OC", "SHIP", "IN", "SHIP");

    private FedexSummary() {}

    /** Newest first. */
    static List<ScanEvent> withSummary(FedexReport report) {
        List<ScanEvent> events = report.scanEvents();
        LatestStatus latest = report.latestStatusDetail();
        String code = latest == null ? "" : Objects.requireNonNullElse(latest.code(), "");
        boolean told =
                events.stream().anyMatch(event -> READY.equals(event.eventType()) || HELD.equals(event.eventType()));
        if (latest == null || code.isBlank() || !events.isEmpty() && (told || !code.equals(HELD))) {
            return events;
        }
        String date = events.isEmpty()
                ? date(report, code).orElse(null)
                : events.getFirst().date();
        return date == null
                ? events
                : Stream.concat(Stream.of(event(latest, date)), events.stream()).toList();
    }

    private static Optional<String> date(FedexReport report, String code) {
        return Stream.ofNullable(report.dateAndTimes())
                .flatMap(List::stream)
                .filter(date -> TIMES.getOrDefault(code, "").equals(date.type()))
                .map(DateAndTime::dateTime)
                .flatMap(FedexSummary::day)
                .findFirst();
    }

    /** The offset of a midnight among the dates is made up: -06:00 wherever the parcel is. */
    private static Stream<String> day(@Nullable String dateTime) {
        return Stream.ofNullable(dateTime)
                .filter(date -> !date.isBlank())
                .map(date -> date.contains("T00:00:00") ? date.substring(0, date.indexOf('T')) : date);
    }

    private static ScanEvent event(LatestStatus latest, String date) {
        String words = latest.description() == null ? latest.statusByLocale() : latest.description();
        return new ScanEvent(date, latest.code(), words, null, null, latest.scanLocation(), null, null);
    }
}
