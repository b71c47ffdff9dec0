package io.waybill.carriers.dhlparcelde;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import java.util.regex.Pattern;

/** Errors, which come with HTTP 200. Only the code for a missing number is documented; the words tell of the rest. */
final class PieceFault {

    private static final String NOT_FOUND = "100";
    private static final String LOGIN_FAILED = "5";
    private static final int MOST = 200;

    private static final Pattern ACCESS = words("log-?in|anmeld|passwor|kennwort|berechtig|authori[sz]|access denied");
    private static final Pattern UNKNOWN = words("no data|not found|keine daten|nicht gefunden");
    private static final Pattern LATER = words("too many|limit|technical|technisch|try again|later|später|unavailable");
    private static final Pattern QUESTION = words("invalid|not valid|ungültig|format|parameter|not unique|eindeutig");

    private PieceFault() {}

    static Answer read(String code, String words) {
        String said = words.length() > MOST ? words.substring(0, MOST) : words;
        String reason = "code " + code + ": " + said;
        if (code.equals(NOT_FOUND) || says(UNKNOWN, said)) {
            return new NotYetKnown(reason);
        }
        if (code.equals(LOGIN_FAILED) || says(ACCESS, said)) {
            return new Refused(Fault.ACCESS, reason);
        }
        if (says(LATER, said)) {
            return new Busy(null, reason);
        }
        return says(QUESTION, said) ? new Refused(Fault.QUESTION, reason) : new Unreadable(reason);
    }

    private static boolean says(Pattern words, String said) {
        return words.matcher(said).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
