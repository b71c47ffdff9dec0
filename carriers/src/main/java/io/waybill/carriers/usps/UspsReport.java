package io.waybill.carriers.usps;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.Demanded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of Tracking v3, only what we read of it.
 *
 * @param status words of the latest event, as the header has them
 * @param statusCategory the summary
 * @param trackingEvents newest first
 * @param eventSummaries prose, newest first, where that was asked for
 */
record UspsReport(
        String trackingNumber,
        @Nullable String status,
        @Nullable String statusCategory,
        @Nullable String destinationCountryCode,
        List<Event> trackingEvents,
        List<String> eventSummaries) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    UspsReport {
        Demanded.present(trackingNumber, "trackingNumber");
        trackingEvents = trackingEvents == null ? List.of() : present(trackingEvents);
        eventSummaries = eventSummaries == null ? List.of() : present(eventSummaries);
    }

    private static <T> List<T> present(List<T> events) {
        events.forEach(event -> Demanded.present(event, "event"));
        return List.copyOf(events);
    }

    /** @throws JacksonException when it has another shape */
    static Answer read(CarrierResponse response) {
        JsonNode body = JSON.readTree(response.body());
        if (!body.has("trackingNumber")) {
            Optional<UspsProblem> problem = UspsProblem.in(body);
            return problem.map(p -> p.answer(response)).orElseGet(() -> new Unreadable("no trackingNumber"));
        }
        UspsReport report = JSON.treeToValue(body, UspsReport.class);
        List<UspsScan> scans = report.trackingEvents.isEmpty()
                ? report.eventSummaries.stream().map(UspsScan::ofProse).toList()
                : report.trackingEvents.stream().map(Event::scan).toList();
        Header header =
                new Header(report.trackingNumber, report.status, report.statusCategory, report.destinationCountryCode);
        return UspsParcel.answer(header, scans);
    }

    record Event(
            @Nullable String eventType,
            @Nullable String eventTimestamp,
            @Nullable String GMTOffset,
            @Nullable String eventCountry,
            @Nullable String eventCity,
            @Nullable String eventState,
            @Nullable String eventZIP,
            @Nullable String firm,
            @Nullable String name,
            @Nullable String eventCode) {

        UspsScan scan() {
            UspsPlace place = UspsPlace.of(eventCity, eventState, eventZIP, eventCountry);
            return new UspsScan(eventCode, eventType, UspsTime.v3(eventTimestamp, GMTOffset, place), place, firm, name);
        }
    }
}
