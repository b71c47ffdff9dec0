package io.waybill.carriers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a carrier's numbers look.
 *
 * @param pattern of the whole normalised number; where there is a check digit, with groups {@code serial} and {@code check}
 * @param prefix counts with the serial unless it begins with it
 * @param confidence where the check digit does not fail
 * @param page of {@link TrackingPages}
 */
record NumberFormat(
        String carrier,
        String name,
        Pattern pattern,
        CheckAlgorithm check,
        String prefix,
        double confidence,
        String page) {

    private static final double WRONG_CHECK_DIGIT = 0.25;

    /** Without the carrier's page, which is for the number in the reader's language. */
    Optional<NumberMatch> match(String number) {
        Matcher matcher = pattern.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        CheckDigit digit = check == CheckAlgorithm.NONE ? CheckDigit.NONE : digit(matcher);
        double sure = digit == CheckDigit.INVALID ? confidence * WRONG_CHECK_DIGIT : confidence;
        return Optional.of(new NumberMatch(carrier, name, sure, digit, page));
    }

    private CheckDigit digit(Matcher matcher) {
        String serial = matcher.group("serial");
        String counted = serial.startsWith(prefix) ? serial : prefix + serial;
        return check.of(counted, matcher.group("check").charAt(0));
    }
}
