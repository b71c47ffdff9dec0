package io.waybill.carriers.royalmail;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong, with the whole question or with one mail piece of it.
 *
 * @param status HTTP status as the body has it; 0 where it has none
 * @param codes of the errors; there may be none
 * @param words of the gateway, without those that quote the number
 */
record RoyalMailProblem(int status, List<String> codes, List<String> words, String said) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 200;

    /** Not recognised; no update of the delivery, no update at all, no tracking, no proof of delivery available so far. */
    private static final Set<String> NOT_KNOWN = Set.of("E1142", "E1284", "E1308", "E1307", "E1144");

    private static final Set<String> TOO_MANY = Set.of("E0010");
    private static final Set<String> NOT_WELL = Set.of("E0001", "E0009");

    private static final Pattern NOT_KNOWN_WORDS =
            Pattern.compile("(isn't|is not|not) recogni[sz]ed|cannot be located|no tracking (information|data)");

    /** The gateway does not know the page. */
    private static final Pattern NO_PAGE = Pattern.compile("no resources match|uri");

    static Optional<RoyalMailProblem> in(String body) {
        try {
            return in(JSON.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Of an answer, or of one mail piece in it. Empty where nothing is wrong. */
    static Optional<RoyalMailProblem> in(JsonNode body) {
        List<JsonNode> errors = Stream.of(
                        body.path("errors"),
                        body.path("error"),
                        body.path("error").path("errors"))
                .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                .filter(error -> error.isObject() && !error.isEmpty())
                .toList();
        List<String> codes = texts(errors, "errorCode");
        int status = body.path("httpCode").asInt(body.path("status").asInt(0));
        List<String> words = texts(List.of(body), "httpMessage", "moreInformation", "message");
        boolean fine = errors.isEmpty() && words.isEmpty() && (status == 0 || status / 100 == 2);
        if (fine) {
            return Optional.empty();
        }
        String said = String.join(" ", texts(errors, "errorDescription", "errorCause"));
        return Optional.of(new RoyalMailProblem(
                status, codes, words, (said + " " + String.join(" ", words)).toLowerCase(Locale.ROOT)));
    }

    Answer answer(CarrierResponse response) {
        String reason = reason();
        int http = response.status() / 100 == 2 ? (status == 0 ? 400 : status) : response.status();
        if (codes.stream().anyMatch(NOT_KNOWN::contains)
                || NOT_KNOWN_WORDS.matcher(said).find()) {
            return new NotYetKnown(reason);
        }
        boolean tooMany = codes.stream().anyMatch(TOO_MANY::contains);
        if (tooMany || codes.stream().anyMatch(NOT_WELL::contains)) {
            return failed(tooMany ? 429 : 500, response, reason);
        }
        if (http == 404 && codes.isEmpty() && !NO_PAGE.matcher(said).find()) {
            return new NotYetKnown(reason);
        }
        return failed(http, response, reason);
    }

    private static Answer failed(int status, CarrierResponse response, String reason) {
        return FailedExchange.read(new CarrierResponse(status, response.headers(), ""), reason);
    }

    private String reason() {
        String reason =
                String.join(": ", Stream.concat(codes.stream(), words.stream()).toList());
        return reason.length() > MOST ? reason.substring(0, MOST) : reason;
    }

    private static List<String> texts(List<JsonNode> nodes, String... fields) {
        return nodes.stream()
                .flatMap(node -> Stream.of(fields).map(node::path))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
