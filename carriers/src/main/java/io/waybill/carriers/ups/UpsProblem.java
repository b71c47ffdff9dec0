package io.waybill.carriers.ups;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Errors and warnings, each a code and a message, under whatever HTTP status they come. */
final class UpsProblem {

    private static final int MOST = 200;

    private UpsProblem() {}

    /** @param response with a status other than 2xx */
    static Answer answer(CarrierResponse response) {
        JsonNode errors = errors(response.body());
        boolean unknown = StreamSupport.stream(errors.spliterator(), false)
                .anyMatch(error -> meansUnknown(error.path("code").asString("")));
        // The specification has 404 for an unknown number; without UPS' own words it is a page that is missing.
        boolean notFound = response.status() == 404 && errors.size() > 0;
        if (unknown || notFound) {
            return new NotYetKnown(words(errors));
        }
        return response.status() == 404
                ? new Unreadable("HTTP 404 without UPS' errors")
                : FailedExchange.read(response, words(errors));
    }

    /** Errors under a status that says there are none. */
    static Answer inside(JsonNode response) {
        JsonNode errors = response.path("errors");
        String code = errors.path(0).path("code").asString("");
        String words = words(errors);
        if (meansUnknown(code)) {
            return new NotYetKnown(words);
        }
        return switch (code) {
            case "" -> new Unreadable("an error without a code");
            case String access
            when access.startsWith("25") || access.startsWith("UJ") -> new Refused(Fault.ACCESS, words);
            case String server when server.startsWith("100") || server.startsWith("104") -> new Busy(null, words);
            case String _ -> new Refused(Fault.QUESTION, words);
        };
    }

    /** What UPS says; never the number. */
    static String words(@Nullable JsonNode problems) {
        String words = problems == null
                ? ""
                : StreamSupport.stream(problems.spliterator(), false)
                        .map(problem -> problem.path("code").asString("") + " "
                                + problem.path("message").asString(""))
                        .map(String::strip)
                        .collect(Collectors.joining("; "));
        String said = words.isEmpty() ? "no words" : words;
        return said.length() > MOST ? said.substring(0, MOST) : said;
    }

    private static boolean meansUnknown(String code) {
        return code.equals("TW0001") || code.equals("151044");
    }

    private static JsonNode errors(String body) {
        try {
            JsonNode json = Ups.JSON.readTree(body);
            return json == null
                    ? MissingNode.getInstance()
                    : json.path("response").path("errors");
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
