package io.waybill.carriers;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One way in which a carrier's numbers look.
 *
 * @param pattern of the whole normalised number
 * @param confidence where the check digit does not fail
 * @param trackingPage address of the carrier's page up to the number
 */
record NumberFormat(
        String carrier,
        String name,
        Pattern pattern,
        Function<String, CheckDigit> checkDigit,
        double confidence,
        String trackingPage) {

    private static final double WRONG_CHECK_DIGIT = 0.25;

    Optional<NumberCandidate> candidate(String number) {
        if (!pattern.matcher(number).matches()) {
            return Optional.empty();
        }
        CheckDigit digit = checkDigit.apply(number);
        double sure = digit == CheckDigit.INVALID ? confidence * WRONG_CHECK_DIGIT : confidence;
        return Optional.of(new NumberCandidate(carrier, name, sure, digit, trackingPage + number));
    }
}
