package io.waybill.carriers.dhl;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Push;
import io.waybill.carriers.dhl.DhlReport.Shipment;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.ProblemDetails;
import io.waybill.carriers.reading.ReportOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks and reads DHL Shipment Tracking - Unified 1.5. */
public final class Dhl implements Carrier {

    static final String ID = "dhl";

    private static final JsonMapper JSON = new JsonMapper();

    /** DHL answers 400 to any other form of language. */
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})([-_].*)?");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> carriers() {
        return List.of("dhl", "deutsche-post");
    }

    @Override
    public List<String> secrets() {
        return List.of("key", DhlPush.SECRET);
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        Inquiry inquiry = inquiries.getFirst();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("trackingNumber", inquiry.trackingNumber());
        put(query, "service", inquiry.service());
        put(query, "language", language(inquiry.language()));
        put(query, "recipientPostalCode", inquiry.recipientPostalCode());
        return new CarrierRequest(
                "GET",
                "/track/shipments",
                query,
                Map.of("Accept", "application/json"),
                null,
                Credential.Headers.apiKey("DHL-API-Key"));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return Answers.of(answer(response));
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(new DhlPush());
    }

    /** One shipment, or several in the form of an answer. */
    static Answers pushed(CarrierResponse response) {
        return Answers.of(Guarded.read(() -> {
            JsonNode body = JSON.readTree(response.body());
            List<JsonNode> shipments = body.has("shipments")
                    ? JSON.treeToValue(body, DhlReport.class).shipments()
                    : List.of(body);
            return parcels(shipments, language(response));
        }));
    }

    private static Answer answer(CarrierResponse response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return Guarded.read(() -> parcels(response));
        }
        Optional<ProblemDetails> problem = ProblemDetails.in(response.body());
        // Without DHL's own words it is a gateway that does not know the page, not DHL that does not know the number.
        if (status == 404 && problem.isPresent()) {
            return new NotYetKnown(problem.get().words());
        }
        return status == 404
                ? new Unreadable("HTTP 404 without DHL's problem details")
                : FailedExchange.read(
                        response, problem.map(ProblemDetails::words).orElse("no problem details"));
    }

    private static Answer parcels(CarrierResponse response) {
        DhlReport report = JSON.readValue(response.body(), DhlReport.class);
        return report == null ? new Unreadable("null for an answer") : parcels(report.shipments(), language(response));
    }

    /** A shipment that is broken hides no sound one; where none is sound, the first tells why. */
    private static Answer parcels(List<JsonNode> shipments, @Nullable String language) {
        List<Answer> answers = shipments.stream()
                .map(shipment -> Guarded.read(() -> parcel(shipment, language)))
                .toList();
        List<ParcelReport> parcels = answers.stream()
                .flatMap(answer -> answer instanceof Scans(var sound) ? sound.stream() : Stream.<ParcelReport>of())
                .sorted(ReportOrder.LATEST_FIRST)
                .toList();
        if (!parcels.isEmpty()) {
            return new Scans(parcels);
        }
        return answers.stream()
                .filter(Unreadable.class::isInstance)
                .findFirst()
                .orElseGet(() -> new NotYetKnown("no shipment with an event"));
    }

    private static Answer parcel(JsonNode shipment, @Nullable String language) {
        Shipment read = Demanded.present(JSON.treeToValue(shipment, Shipment.class), "shipment");
        ParcelReport parcel = DhlParcel.of(read, language);
        return parcel.scans().isEmpty() ? new NotYetKnown("no event") : new Scans(List.of(parcel));
    }

    private static @Nullable String language(CarrierResponse response) {
        return response.headers().get("Content-Language");
    }

    private static @Nullable String language(@Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElse(null);
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value);
        }
    }
}
