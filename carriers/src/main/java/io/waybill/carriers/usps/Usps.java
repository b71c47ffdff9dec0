package io.waybill.carriers.usps;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Credential.ClientCredentials.SentAs;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks and reads USPS Tracking v3. */
public final class Usps implements Carrier {

    static final String ID = "usps";

    private static final Credential TOKEN =
            new Credential.ClientCredentials("/oauth2/v3/token", SentAs.FORM_FIELDS, Map.of("scope", "tracking"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> secrets() {
        return List.of("id", "secret");
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        Inquiry inquiry = inquiries.getFirst();
        Map<String, String> query = new LinkedHashMap<>();
        // The summary is prose only.
        query.put("expand", "DETAIL");
        Hints.zip(inquiry).ifPresent(zip -> query.put("destinationZIPCode", zip));
        Hints.mailed(inquiry).ifPresent(day -> query.put("mailingDate", day));
        String number = URLEncoder.encode(inquiry.trackingNumber(), StandardCharsets.UTF_8);
        return new CarrierRequest(
                "GET", "/tracking/v3/tracking/" + number, query, Map.of("Accept", "application/json"), null, TOKEN);
    }

    @Override
    public Answers read(CarrierResponse response) {
        if (response.status() / 100 == 2) {
            return Answers.of(Guarded.read(() -> UspsReport.read(response)));
        }
        return Answers.of(UspsProblem.in(response.body())
                .map(problem -> problem.answer(response))
                .orElseGet(() -> FailedExchange.read(response, "no reason given")));
    }
}
