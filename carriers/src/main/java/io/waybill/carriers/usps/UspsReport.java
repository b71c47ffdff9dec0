package io.waybill.carriers.usps;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.Demanded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param statusSummary the latest event as a sentence
 * @param trackingEvents newest first
 * @param eventSummaries prose, newest first, where that was asked for
 */
record UspsReport(
        String trackingNumber,
        @Nullable String status,
        @Nullable String statusCategory,
        @Nullable String statusSummary,
        @Nullable String destinationCountryCode,
        @Nullable String mailPieceIntakeDate,
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
                ? report.prose()
                : report.trackingEvents.stream().map(Event::scan).toList();
        // The first sentence tells the status at more length.
        boolean prose = report.trackingEvents.isEmpty() && !scans.isEmpty();
        String status = prose ? scans.getFirst().words() : report.status;
        return UspsParcel.answer(
                new Header(
                        report.trackingNumber,
                        status,
                        report.statusCategory,
                        report.destinationCountryCode,
                        Header.day(report.mailPieceIntakeDate),
                        Estimate.v3(body)),
                scans);
    }

    /** Sentences about events; where there are none, the one about the latest, if it tells a day. */
    private List<UspsScan> prose() {
        List<UspsScan> summaries = eventSummaries.stream()
                .filter(said -> !said.isBlank())
                .map(UspsScan::ofProse)
                .toList();
        return summaries.isEmpty() && statusSummary != null && !statusSummary.isBlank()
                ? Stream.of(UspsScan.ofProse(statusSummary))
                        .filter(event -> event.time().isPresent())
                        .toList()
                : summaries;
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
