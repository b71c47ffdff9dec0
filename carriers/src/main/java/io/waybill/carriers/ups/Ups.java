package io.waybill.carriers.ups;

import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Credential.ClientCredentials.SentAs;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Push;
import io.waybill.carriers.Subscription;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import io.waybill.carriers.ups.UpsReport.Shipment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks and reads the UPS Track API v1. */
public final class Ups implements Carrier {

    static final String ID = "ups";

    static final JsonMapper JSON = new JsonMapper();

    private static final Credential TOKEN =
            new Credential.ClientCredentials("/security/v1/oauth/token", SentAs.BASIC_HEADER, Map.of());

    @Override
    public String id() {
        return ID;
    }

    /** The last is what UPS shows when it pushes; an account that nothing is pushed to may leave it empty. */
    @Override
    public List<String> secrets() {
        return List.of("id", "secret", UpsAlert.CREDENTIAL);
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        String number = inquiries.getFirst().trackingNumber();
        Map<String, String> query = new LinkedHashMap<>();
        // Codes and English words have rules; Waybill names a status in the buyer's language itself.
        query.put("locale", "en_US");
        // Pictures and pages of proof come inside the answer, never as links; names come anyway.
        query.put("returnSignature", "false");
        query.put("returnMilestones", "false");
        query.put("returnPOD", "false");
        return new CarrierRequest(
                "GET",
                "/api/track/v1/details/" + URLEncoder.encode(number, StandardCharsets.UTF_8),
                query,
                Map.of("Accept", "application/json", "transId", transaction(number), "transactionSrc", "waybill"),
                null,
                TOKEN);
    }

    @Override
    public Answers read(CarrierResponse response) {
        int status = response.status();
        if (status < 200 || status >= 300) {
            return Answers.of(UpsProblem.answer(response));
        }
        return Guarded.batch(() -> response.body().contains(UpsSubscription.TAKEN)
                ? UpsSubscription.answers(response)
                : answers(response));
    }

    @Override
    public Optional<Subscription> subscription() {
        return Optional.of(new UpsSubscription(TOKEN));
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(new UpsAlert());
    }

    private static Answers answers(CarrierResponse response) {
        UpsReport report = JSON.readValue(response.body(), UpsReport.class);
        if (report != null && report.response() != null && !report.response().isNull()) {
            return Answers.of(UpsProblem.inside(report.response()));
        }
        PerNumber readings = new PerNumber();
        for (Shipment shipment : UpsReport.shipments(report)) {
            if (shipment.packages().isEmpty()) {
                readings.add(shipment.number(), new NotYetKnown(UpsProblem.words(shipment.warnings())));
            }
            for (JsonNode parcel : shipment.packages()) {
                String number = shipment.number(parcel);
                readings.add(number, Guarded.read(() -> UpsParcel.answer(number, parcel)));
            }
        }
        return readings.answers();
    }

    /** UPS demands one, of at most 32 characters, to find a call in its logs; there is no chance here to take one from. */
    static String transaction(String number) {
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
