package io.waybill.carriers.parcelsapp;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks and reads Parcelsapp's tracking, version 3. Asking again is how the answer is fetched: then it is kept ready. */
public final class ParcelsApp implements Carrier {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 20;
    private static final String ENGLISH = "en";

    @Override
    public String id() {
        return "parcelsapp";
    }

    @Override
    public int batch() {
        return MOST;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        String language = Objects.requireNonNullElse(inquiries.getFirst().language(), ENGLISH);
        ObjectNode question = JSON.createObjectNode().put("language", language.split("[-_]")[0]);
        for (Inquiry inquiry : inquiries) {
            ObjectNode shipment =
                    question.withArray("shipments").addObject().put("trackingId", inquiry.trackingNumber());
            put(shipment, "destinationCountry", countryName(inquiry.destinationCountry()));
            put(shipment, "zipcode", inquiry.recipientPostalCode());
        }
        return new CarrierRequest(
                "POST",
                "/api/v3/shipments/tracking",
                Map.of(),
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                question.toString(),
                new Credential.Signed(ParcelsApp::sign));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return ParcelsAppAnswer.read(response);
    }

    /** Parcelsapp wants its key in the body. */
    private static CarrierRequest sign(CarrierRequest question, Secrets secrets, Instant now) {
        String body = Objects.requireNonNullElse(question.body(), "{}");
        ObjectNode withKey = ((ObjectNode) JSON.readTree(body)).put("apiKey", secrets.named("key"));
        return new CarrierRequest(
                question.method(),
                question.path(),
                question.query(),
                question.headers(),
                withKey.toString(),
                new Credential.None());
    }

    /** Countries by name, in English. */
    private static @Nullable String countryName(@Nullable String country) {
        return country == null ? null : Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static void put(ObjectNode shipment, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            shipment.put(name, value);
        }
    }
}
