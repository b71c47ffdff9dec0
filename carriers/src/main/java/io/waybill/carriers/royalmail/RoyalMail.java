package io.waybill.carriers.royalmail;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.reading.FailedExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Asks and reads Royal Mail Tracking v2. Its summary takes 30 numbers a call, but tells the last event of each alone: what
 * happened between two calls would never be known. So it is read where somebody has one, and never asked for.
 */
public final class RoyalMail implements Carrier {

    static final String ID = "royal-mail";

    private static final Credential KEYS =
            new Credential.Headers(Map.of("id", "X-IBM-Client-Id", "secret", "X-IBM-Client-Secret"));
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "X-Accept-RMG-Terms", "yes");

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
        String number = URLEncoder.encode(inquiries.getFirst().trackingNumber(), StandardCharsets.UTF_8);
        return new CarrierRequest("GET", "/mailpieces/v2/" + number + "/events", Map.of(), HEADERS, null, KEYS);
    }

    @Override
    public Answers read(CarrierResponse response) {
        if (response.status() / 100 == 2) {
            return MailPieces.read(response);
        }
        return Answers.of(RoyalMailProblem.in(response.body())
                .map(problem -> problem.answer(response))
                .orElseGet(() -> FailedExchange.read(response, "no reason given")));
    }
}
