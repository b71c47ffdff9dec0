package io.waybill.carriers.usps;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What USPS says went wrong: errors of the tracking API, or of OAuth (RFC 6749, 5.2).
 *
 * @param codes of the error and of its parts, as far as given
 * @param words titles and messages; details may quote the number
 */
record UspsProblem(List<String> codes, List<String> words, String details) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 200;

    /** Not scanned yet, and perhaps no number of theirs: they do not tell one from the other for sure. */
    private static final Set<String> NOT_KNOWN = Set.of("150001", "150002");

    private static final Pattern NOT_KNOWN_WORDS =
            Pattern.compile("status update is not yet available|tracking number may be incorrect");
    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "invalid_client",
            "unauthorized_client",
            "invalid_token",
            "invalid_scope",
            "access_denied",
            "invalid_grant");
    private static final Pattern HTTP_ERROR = Pattern.compile("[45]\\d\\d");

    static Optional<UspsProblem> in(String body) {
        try {
            return in(JSON.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty for an answer that says nothing of the kind. */
    static Optional<UspsProblem> in(JsonNode body) {
        JsonNode error = body.path("error");
        List<JsonNode> parts = Stream.of(body, error, error.path("errors"), body.path("errors"))
                .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                .toList();
        List<String> codes = texts(parts, "code", "error");
        List<String> words = texts(parts, "title", "message", "error_description", "ErrorMessage", "fault");
        String details = String.join(" ", texts(parts, "detail"));
        return codes.isEmpty() && words.isEmpty() && details.isEmpty()
                ? Optional.empty()
                : Optional.of(new UspsProblem(codes, words, details));
    }

    Answer answer(CarrierResponse response) {
        String reason = reason();
        String said = (String.join(" ", words) + " " + details).toLowerCase(Locale.ROOT);
        if (codes.stream().anyMatch(NOT_KNOWN::contains)
                || NOT_KNOWN_WORDS.matcher(said).find()
                || response.status() == 404) {
            return new NotYetKnown(reason);
        }
        if (codes.stream().anyMatch(OF_THE_ACCOUNT::contains)) {
            return new Refused(Fault.ACCESS, "HTTP " + response.status() + ": " + reason);
        }
        return FailedExchange.read(new CarrierResponse(status(response), response.headers(), ""), reason);
    }

    /** What an error inside a good answer says its status is. */
    private int status(CarrierResponse response) {
        return response.status() / 100 != 2
                ? response.status()
                : codes.stream()
                        .filter(code -> HTTP_ERROR.matcher(code).matches())
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(400);
    }

    private String reason() {
        String reason = String.join(
                ": ", Stream.concat(codes.stream(), words.stream()).distinct().toList());
        return reason.length() > MOST ? reason.substring(0, MOST) : reason;
    }

    private static List<String> texts(List<JsonNode> parts, String... fields) {
        return parts.stream()
                .flatMap(part -> Stream.of(fields).map(field -> text(part.path(field))))
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : null;
    }
}
