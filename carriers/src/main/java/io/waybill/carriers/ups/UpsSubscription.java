package io.waybill.carriers.ups;

import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Subscription;
import io.waybill.carriers.reading.PerNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Track Alert v2, whose address and credential stand in UPS' portal. Nothing that happened before is sent. */
record UpsSubscription(Credential credential) implements Subscription {

    /** In no other answer of UPS'; the list of those that were not taken is called so too, with "in" before it. */
    static final String TAKEN = "validTrackingNumbers\"";

    private static final int MOST = 100;
    private static final Duration LIFE = Duration.ofDays(14);

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public Optional<Duration> life() {
        return Optional.of(LIFE);
    }

    @Override
    public CarrierRequest request(List<Inquiry> inquiries) {
        List<String> numbers = inquiries.stream().map(Inquiry::trackingNumber).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("locale", "en_US");
        body.put("countryCode", "US");
        body.put("trackingNumberList", numbers);
        return new CarrierRequest(
                "POST",
                "/api/track/v2/subscription/standard/package",
                Map.of(),
                Map.of(
                        "Accept", "application/json",
                        "Content-Type", "application/json",
                        "transId", Ups.transaction(String.join(",", numbers)),
                        "transactionSrc", "waybill"),
                Ups.JSON.writeValueAsString(body),
                credential);
    }

    static Answers answers(CarrierResponse response) {
        JsonNode answer = Ups.JSON.readTree(response.body());
        PerNumber numbers = new PerNumber();
        answer.path("validTrackingNumbers")
                .forEach(number -> numbers.add(number.asString(""), new NotYetKnown("subscribed")));
        answer.path("invalidTrackingNumbers")
                .forEach(number -> numbers.add(
                        number.asString(""), new Refused(Fault.QUESTION, "UPS takes no subscription for it")));
        return numbers.answers(new Unreadable("UPS names the number in neither list"));
    }
}
