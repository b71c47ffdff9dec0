package io.waybill.carriers.fedex;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Errors, each a code and a message: of one number inside a good answer, or of a whole call. */
final class FedexProblem {

    private static final int MOST = 200;

    private static final Set<String> UNKNOWN = Set.of("TRACKING.TRACKINGNUMBER.NOTFOUND", "TRACKING.DATA.NOTFOUND");

    private FedexProblem() {}

    /** @param response with a status other than 2xx */
    static Answer answer(CarrierResponse response) {
        JsonNode error = error(response.body());
        String code = code(error);
        boolean unknown = response.status() / 100 == 4 && UNKNOWN.contains(code);
        return unknown ? new NotYetKnown(words(error)) : FailedExchange.read(response, words(error));
    }

    /** By its code: the status says that all is well. */
    static Answer of(JsonNode error) {
        String words = words(error);
        return switch (code(error)) {
            case String unknown when UNKNOWN.contains(unknown) -> new NotYetKnown(words);
            case "NOT.AUTHORIZED.ERROR", "FORBIDDEN.ERROR" -> new Refused(Fault.ACCESS, words);
            case "INTERNAL.SERVER.ERROR", "SERVICE.UNAVAILABLE.ERROR", "TOO.MANY.REQUESTS" -> new Busy(null, words);
            case String system when system.startsWith("SYSTEM.") -> new Busy(null, words);
            case String _ -> new Refused(Fault.QUESTION, words);
        };
    }

    private static String code(JsonNode error) {
        return error.path("code").asString("");
    }

    private static String words(JsonNode error) {
        String words = (code(error) + " " + error.path("message").asString("")).strip();
        String said = words.isEmpty() ? "no words" : words;
        return said.length() > MOST ? said.substring(0, MOST) : said;
    }

    private static JsonNode error(String body) {
        try {
            JsonNode json = Fedex.JSON.readTree(body);
            return json == null
                    ? MissingNode.getInstance()
                    : json.path("errors").path(0);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
