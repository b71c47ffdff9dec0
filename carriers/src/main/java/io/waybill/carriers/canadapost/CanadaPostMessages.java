package io.waybill.carriers.canadapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What Canada Post says instead of an answer, with whatever HTTP status.
 *
 * @param said the descriptions, in lower case
 */
record CanadaPostMessages(List<String> codes, String said) {

    private static final String NO_HISTORY = "004";
    private static final Pattern NO_HISTORY_WORDS = Pattern.compile(
            "no (pin|dnc|reference) history|aucun historique|no history|no pin\\b|not found|introuvable");
    private static final Pattern OF_THE_ACCOUNT = Pattern.compile("E00[12]|AA\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT_WORDS = Pattern.compile("authenticat|authentification|authoriz|autoris");

    /** The gateway's word for too many calls. */
    private static final Pattern BUSY_WORDS = Pattern.compile("\\bslm\\b|throttl|too many|temporarily|try again");

    private static final Pattern QUESTION_WORDS = Pattern.compile("invalid|not valid|malformed|schema");

    static Optional<CanadaPostMessages> in(String body) {
        try {
            JsonNode root = Xml.tree(body);
            // Some gateways wrap it.
            List<JsonNode> messages = Xml.each(root.has("messages") ? root.path("messages") : root, "message");
            return messages.isEmpty() ? Optional.empty() : Optional.of(of(messages));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static CanadaPostMessages of(List<JsonNode> messages) {
        List<String> codes = messages.stream()
                .map(message -> Xml.text(message, "code"))
                .filter(Objects::nonNull)
                .toList();
        String said = String.join(
                " ",
                messages.stream()
                        .map(message -> Xml.text(message, "description"))
                        .filter(Objects::nonNull)
                        .toList());
        return new CanadaPostMessages(codes, said.toLowerCase(Locale.ROOT));
    }

    Answer answer(CarrierResponse response) {
        // Descriptions may quote what was asked.
        String reason = "message " + String.join(", ", codes);
        if (codes.contains(NO_HISTORY) || NO_HISTORY_WORDS.matcher(said).find()) {
            return new NotYetKnown("No Pin History");
        }
        boolean account =
                codes.stream().anyMatch(code -> OF_THE_ACCOUNT.matcher(code).matches());
        if (account || ACCOUNT_WORDS.matcher(said).find()) {
            return new Refused(Fault.ACCESS, reason);
        }
        if (BUSY_WORDS.matcher(said).find()) {
            return FailedExchange.read(new CarrierResponse(503, response.headers(), ""), reason);
        }
        if (response.status() / 100 != 2) {
            return FailedExchange.read(response, reason);
        }
        return QUESTION_WORDS.matcher(said).find()
                ? new Refused(Fault.QUESTION, reason)
                : new Unreadable("unknown " + reason);
    }
}
