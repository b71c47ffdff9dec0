package io.waybill.carriers.fedex;

import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Credential.ClientCredentials.SentAs;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Push;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks and reads the FedEx Track API v1. */
public final class Fedex implements Carrier {

    static final String ID = "fedex";

    static final JsonMapper JSON = new JsonMapper();

    private static final int MOST_NUMBERS = 30;

    private static final Credential TOKEN =
            new Credential.ClientCredentials("/oauth/token", SentAs.FORM_FIELDS, Map.of());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> secrets() {
        return List.of("id", "secret", FedexPush.SECRET);
    }

    @Override
    public int batch() {
        return MOST_NUMBERS;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        return new CarrierRequest(
                "POST",
                "/track/v1/trackingnumbers",
                Map.of(),
                // Codes and English words have rules; Waybill names a status in the buyer's language itself.
                Map.of("Accept", "application/json", "Content-Type", "application/json", "X-locale", "en_US"),
                JSON.writeValueAsString(FedexQuestion.about(inquiries)),
                TOKEN);
    }

    @Override
    public Answers read(CarrierResponse response) {
        int status = response.status();
        return status < 200 || status >= 300
                ? Answers.of(FedexProblem.answer(response))
                : Guarded.batch(() -> answers(JSON.readTree(response.body())));
    }

    @Override
    public Optional<Push> push() {
        return Optional.of(new FedexPush());
    }

    static Answers answers(JsonNode report) {
        if (report.path("errors").size() > 0) {
            return Answers.of(FedexProblem.of(report.path("errors").path(0)));
        }
        JsonNode numbers = report.path("output").path("completeTrackResults");
        if (!numbers.isArray()) {
            return Answers.of(new Unreadable("no completeTrackResults"));
        }
        PerNumber readings = new PerNumber();
        boolean nameless = false;
        for (JsonNode results : numbers) {
            String number = number(results);
            nameless |= number.isBlank();
            if (!number.isBlank()) {
                results(number, results.path("trackResults"), readings);
            }
        }
        return nameless ? readings.answers(new Unreadable("results that say of no number")) : readings.answers();
    }

    /** As it was asked for; the parcel's own may be another. */
    private static String number(JsonNode results) {
        String asked = results.path("trackingNumber").asString("");
        return asked.isBlank()
                ? results.path("trackResults")
                        .path(0)
                        .path("trackingNumberInfo")
                        .path("trackingNumber")
                        .asString("")
                : asked;
    }

    private static void results(String number, JsonNode results, PerNumber readings) {
        if (!results.isArray() || results.isEmpty()) {
            readings.add(number, new Unreadable("no trackResults"));
        }
        for (JsonNode result : results) {
            readings.add(
                    number,
                    Guarded.read(() -> FedexParcel.answer(
                            number, Demanded.present(JSON.treeToValue(result, FedexReport.class), "trackResult"))));
        }
    }
}
