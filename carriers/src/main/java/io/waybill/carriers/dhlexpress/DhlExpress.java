package io.waybill.carriers.dhlexpress;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import io.waybill.carriers.reading.ProblemDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks and reads MyDHL API 3.1, DHL Express alone. */
public final class DhlExpress implements Carrier {

    /** Whose table has the codes of all divisions. */
    static final String TABLE = "dhl";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NUMBERS = 200;
    private static final String HTTP_ERROR = "[45]\\d\\d";

    @Override
    public String id() {
        return "dhl-express";
    }

    @Override
    public List<String> carriers() {
        return List.of(TABLE, "dhl-express");
    }

    @Override
    public List<String> secrets() {
        return List.of("user", "password");
    }

    @Override
    public int batch() {
        return MOST_NUMBERS;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        boolean one = inquiries.size() == 1;
        Map<String, String> query = new LinkedHashMap<>();
        if (!one) {
            query.put(
                    "shipmentTrackingNumber",
                    inquiries.stream().map(Inquiry::trackingNumber).collect(Collectors.joining(",")));
        }
        query.put("trackingView", "all-checkpoints");
        query.put("levelOfDetail", "all");
        // Without it times are of places whose zones nobody tells.
        query.put("requestGMTOffsetPerEvent", "true");
        return new CarrierRequest(
                "GET",
                one ? path(inquiries.getFirst().trackingNumber()) : "/mydhlapi/tracking",
                query,
                Map.of("Accept", "application/json"),
                null,
                new Credential.Basic("user", "password"));
    }

    private static String path(String number) {
        return "/mydhlapi/shipments/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/tracking";
    }

    @Override
    public Answers read(CarrierResponse response) {
        return response.status() / 100 == 2 ? Guarded.batch(() -> shipments(response)) : Answers.of(failed(response));
    }

    private static Answers shipments(CarrierResponse response) {
        JsonNode root = JSON.readTree(response.body());
        JsonNode shipments = root.path("shipments");
        if (!shipments.isArray()) {
            // An error's own status, should a gateway have made 200 of it; a shipment's "Success" is the call's.
            String status = root.path("status").asString("");
            return Answers.of(
                    status.matches(HTTP_ERROR)
                            ? failed(new CarrierResponse(Integer.parseInt(status), response.headers(), response.body()))
                            : new Unreadable("no shipments"));
        }
        PerNumber answers = new PerNumber();
        Answer rest = new NotYetKnown("the answer does not name the number");
        for (JsonNode shipment : shipments) {
            String number = shipment.path("shipmentTrackingNumber").asString("");
            if (number.isBlank()) {
                rest = new Unreadable("a shipment without number");
            } else {
                answers.add(number, Guarded.read(() -> ExpressShipment.read(number, shipment)));
            }
        }
        return answers.answers(rest);
    }

    private static Answer failed(CarrierResponse response) {
        Optional<ProblemDetails> problem = ProblemDetails.in(response.body());
        // Without DHL's own words it is a gateway that does not know the page.
        if (response.status() == 404) {
            return problem.<Answer>map(said -> new NotYetKnown(said.words()))
                    .orElseGet(() -> new Unreadable("HTTP 404 without problem details"));
        }
        return FailedExchange.read(response, problem.map(ProblemDetails::words).orElse("no problem details"));
    }
}
