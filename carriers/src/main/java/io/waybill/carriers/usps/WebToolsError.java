package io.waybill.carriers.usps;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.reading.Xml;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An error inside HTTP 200, by its number; where we do not know that, by its words. */
final class WebToolsError {

    private static final Set<String> NOT_KNOWN = Set.of("-2147219302", "-2147219301", "-2147219283");
    private static final Set<String> IMPOSSIBLE = Set.of("-2147219040");
    private static final Set<String> OF_THE_ACCOUNT = Set.of("80040B1A");

    private static final Pattern NOT_KNOWN_WORDS = Pattern.compile(
            "not yet available|could not locate|no record|not found|number may be incorrect|no information");
    private static final Pattern ACCOUNT_WORDS = Pattern.compile("authoriz|not authenticated|userid|username");
    private static final Pattern BUSY_WORDS = Pattern.compile("try again|temporarily|unavailable|timed? ?out|server");
    private static final Pattern QUESTION_WORDS = Pattern.compile("invalid|missing|required|syntax|not valid");

    private WebToolsError() {}

    static Answer of(JsonNode error) {
        String number =
                Objects.requireNonNullElse(Xml.text(error, "Number"), "").toUpperCase(Locale.ROOT);
        String said = Objects.requireNonNullElse(Xml.text(error, "Description"), "");
        String words = said.toLowerCase(Locale.ROOT);
        String reason = "error " + number;
        if (NOT_KNOWN.contains(number)) {
            return new NotYetKnown(reason);
        }
        if (IMPOSSIBLE.contains(number)) {
            return new Refused(Fault.QUESTION, reason);
        }
        if (OF_THE_ACCOUNT.contains(number) || ACCOUNT_WORDS.matcher(words).find()) {
            return new Refused(Fault.ACCESS, reason);
        }
        return byWords(words, reason);
    }

    /** Whether a sentence in place of an event says so. */
    static boolean saysUnknown(String sentence) {
        return NOT_KNOWN_WORDS.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    private static Answer byWords(String words, String reason) {
        if (NOT_KNOWN_WORDS.matcher(words).find()) {
            return new NotYetKnown(reason);
        }
        if (BUSY_WORDS.matcher(words).find()) {
            return new Busy(null, reason);
        }
        return QUESTION_WORDS.matcher(words).find()
                ? new Refused(Fault.QUESTION, reason)
                : new Unreadable("unknown " + reason);
    }
}
