package io.waybill.carriers.aftership;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Push;
import io.waybill.carriers.reading.CountryCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Asks, tells of numbers and reads AfterShip Tracking 2025-01. */
public final class AfterShip implements Carrier {

    static final String ID = "aftership";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/tracking/2025-01/trackings";

    /** Far below a page of 100: a number may be followed at several carriers. */
    private static final int MOST = 40;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> secrets() {
        return List.of("key", AfterShipPush.SECRET);
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        String numbers = inquiries.stream().map(Inquiry::trackingNumber).collect(Collectors.joining(","));
        return request("GET", Map.of("tracking_numbers", numbers), null);
    }

    @Override
    public int registerBatch() {
        return 1;
    }

    @Override
    public Optional<CarrierRequest> register(List<Inquiry> inquiries) {
        Inquiry inquiry = inquiries.getFirst();
        Map<String, String> tracking = new LinkedHashMap<>();
        tracking.put("tracking_number", inquiry.trackingNumber());
        put(tracking, "destination_country_region", CountryCode.alpha3(inquiry.destinationCountry()));
        put(tracking, "destination_postal_code", inquiry.recipientPostalCode());
        return Optional.of(request("POST", Map.of(), JSON.writeValueAsString(tracking)));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return AfterShipAnswer.read(response);
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(new AfterShipPush());
    }

    private static CarrierRequest request(String method, Map<String, String> query, @Nullable String body) {
        return new CarrierRequest(
                method,
                PATH,
                query,
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                body,
                Credential.Headers.apiKey("as-api-key"));
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }
}
