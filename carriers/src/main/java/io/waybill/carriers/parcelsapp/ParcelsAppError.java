package io.waybill.carriers.parcelsapp;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parcelsapp's errors are words; it documents few of them, so what a word is about decides. */
final class ParcelsAppError {

    private static final Pattern NOT_KNOWN = Pattern.compile(".*(NO_DATA|NOT_FOUND|NO_RESULT).*");
    private static final Pattern BUSY = Pattern.compile(".*(LIMIT|TOO_MANY|TIMEOUT|UNAVAILABLE|INTERNAL).*");
    private static final Pattern ACCESS =
            Pattern.compile(".*(API_?KEY|UNAUTHORI[SZ]ED|FORBIDDEN|SUBSCRIPTION|ACCESS).*");
    private static final Pattern QUESTION =
            Pattern.compile(".*(INVALID|WRONG|BAD|REQUIRED|MISSING|UNSUPPORTED|UNDETECTED).*");
    private static final Pattern WORD = Pattern.compile("[A-Z_]{1,40}");

    private ParcelsAppError() {}

    static Answer answer(String error) {
        String word = word(error);
        String why = "Parcelsapp's error " + shown(error);
        if (NOT_KNOWN.matcher(word).matches()) {
            return new NotYetKnown(why);
        }
        if (BUSY.matcher(word).matches()) {
            return new Busy(null, why);
        }
        if (ACCESS.matcher(word).matches()) {
            return new Refused(Fault.ACCESS, why);
        }
        return QUESTION.matcher(word).matches() ? new Refused(Fault.QUESTION, why) : new Unreadable(why);
    }

    /** A sentence might quote the number. */
    static String shown(String error) {
        String word = word(error);
        return WORD.matcher(word).matches() ? word : "in other words";
    }

    private static String word(String error) {
        return error.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    }
}
