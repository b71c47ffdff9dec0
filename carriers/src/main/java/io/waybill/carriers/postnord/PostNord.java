package io.waybill.carriers.postnord;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.ProblemDetails;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks and reads PostNord's Track & Trace v5 by the number of an item or of a shipment. */
public final class PostNord implements Carrier {

    static final String ID = "postnord";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CarrierRequest ask(List<Inquiry> inquiries) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("id", inquiries.getFirst().trackingNumber());
        // English words have rules; any language but en, sv, no, da and fi would be a fault.
        query.put("locale", PostNordItem.LANGUAGE);
        return new CarrierRequest(
                "GET",
                "/rest/shipment/v5/trackandtrace/findByIdentifier.json",
                query,
                Map.of("Accept", "application/json"),
                null,
                new Credential.Signed(PostNord::sign));
    }

    @Override
    public Answers read(CarrierResponse response) {
        return response.status() / 100 == 2
                ? Guarded.batch(() -> PostNordReport.in(response.body()).answers())
                : Answers.of(failed(response));
    }

    private static Answer failed(CarrierResponse response) {
        int status = response.status();
        Answer said = Guarded.read(() -> PostNordReport.in(response.body()).withoutShipment());
        if ((status == 400 || status == 404) && !(said instanceof Unreadable)) {
            return said;
        }
        // Without PostNord's own words it is a gateway that does not know the page, not PostNord that does not know the
        // number.
        return status == 404
                ? new Unreadable("HTTP 404 without PostNord's answer")
                : FailedExchange.read(
                        response,
                        ProblemDetails.in(response.body())
                                .map(ProblemDetails::words)
                                .orElse("no reason given"));
    }

    /** PostNord wants its key in the query. */
    private static CarrierRequest sign(CarrierRequest question, Secrets secrets, Instant now) {
        Map<String, String> query = new LinkedHashMap<>(question.query());
        query.put("apikey", secrets.named("key"));
        return new CarrierRequest(
                question.method(), question.path(), query, question.headers(), question.body(), new Credential.None());
    }
}
