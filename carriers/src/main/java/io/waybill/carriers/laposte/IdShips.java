package io.waybill.carriers.laposte;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer: one item, or a list of them, each with a code of its own. The gateway's refusals have another shape. */
final class IdShips {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 200;
    private static final String HTTP_STATUS = "[1-5]\\d\\d";

    /** What the gateway's words for a code mean where the status is not theirs. */
    private static final Map<String, Integer> STATUS_BY_CODE = Map.of(
            "TOO_MANY_REQUESTS", 429,
            "UNAUTHORIZED", 401,
            "FORBIDDEN", 403,
            "BAD_REQUEST", 400,
            "RESOURCE_NOT_FOUND", 404,
            "INTERNAL_SERVER_ERROR", 500,
            "SERVICE_UNAVAILABLE", 503,
            "GATEWAY_TIMEOUT", 504);

    private IdShips() {}

    static Answers read(CarrierResponse response) {
        JsonNode root = tree(response);
        if (!root.isArray() || root.isEmpty()) {
            return Answers.of(root.isObject() ? item(root, response) : nothing(response));
        }
        PerNumber answers = new PerNumber();
        Answer rest = new NotYetKnown("the answer does not name the number");
        for (JsonNode item : root) {
            Answer answer = Guarded.read(() -> item(item, response));
            String number = number(item);
            if (number.isBlank()) {
                rest = answer;
            } else {
                answers.add(number, answer);
            }
        }
        return answers.answers(rest);
    }

    private static JsonNode tree(CarrierResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            // A gateway's page is no JSON; its status still says something.
            if (response.status() / 100 != 2) {
                return JSON.missingNode();
            }
            throw e;
        }
    }

    private static Answer nothing(CarrierResponse response) {
        int status = response.status();
        return status / 100 == 2 || status == 404
                ? new Unreadable("HTTP " + status + " without an item")
                : FailedExchange.read(response, "no item");
    }

    private static String number(JsonNode item) {
        String own = item.path("idShip").asString("");
        return own.isBlank() ? item.path("shipment").path("idShip").asString("") : own;
    }

    private static Answer item(JsonNode item, CarrierResponse response) {
        if (item.path("shipment").isObject()) {
            return Guarded.read(() -> LaPosteShipment.read(item, number(item)));
        }
        String words = words(item);
        int code = code(item, response.status());
        if (code == 404 && !words.isEmpty()) {
            return new NotYetKnown(words);
        }
        return code / 100 == 2 || code == 404
                ? new Unreadable("neither shipment nor reason")
                : FailedExchange.read(
                        new CarrierResponse(code, response.headers(), ""), words.isEmpty() ? "no reason" : words);
    }

    /** The item's own code before that of the whole. */
    private static int code(JsonNode item, int status) {
        String own = item.path("returnCode").asString("");
        if (own.matches(HTTP_STATUS)) {
            return Integer.parseInt(own);
        }
        String code = item.path("code").asString("");
        return status / 100 == 2 || status == 404 ? STATUS_BY_CODE.getOrDefault(code, status) : status;
    }

    private static String words(JsonNode item) {
        String said = item.path("returnMessage").asString(item.path("message").asString(""));
        String words = said.isBlank() ? item.path("code").asString("") : said.strip();
        return words.length() > MOST ? words.substring(0, MOST) : words;
    }
}
