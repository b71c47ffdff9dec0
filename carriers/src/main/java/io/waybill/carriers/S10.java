package io.waybill.carriers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers by UPU S10: two letters for the service, eight digits, a check digit, and the country of the post that issued it,
 * which is not where the parcel is. A country without a post makes no such number.
 */
public final class S10 {

    private static final Pattern FORM =
            Pattern.compile("(?<service>[A-Z]{2})(?<serial>\\d{8})(?<check>\\d)(?<country>[A-Z]{2})");

    private static final double CONFIDENCE = 0.95;
    private static final double WRONG_CHECK_DIGIT = 0.3;

    /** Parcels from Germany are DHL's, letters are Deutsche Post's. */
    private static final String PARCELS = "C";

    private S10() {}

    /**
     * The country that issued a number of this form, whatever its check digit.
     *
     * @param number normalised
     */
    public static Optional<String> country(String number) {
        Matcher matcher = FORM.matcher(number);
        return matcher.matches()
                ? Optional.of(matcher.group("country"))
                        .filter(country -> Posts.of(country).isPresent())
                : Optional.empty();
    }

    /** The post that issued a number of this form; empty where its check digit fails. */
    static Optional<String> issuer(String number) {
        return match(number)
                .filter(match -> match.checkDigit() == CheckDigit.VALID)
                .flatMap(_ -> country(number))
                .flatMap(Posts::of);
    }

    static Optional<NumberMatch> match(String number) {
        Matcher matcher = FORM.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String country = matcher.group("country");
        CheckDigit digit = CheckAlgorithm.S10.of(
                matcher.group("serial"), matcher.group("check").charAt(0));
        double sure = digit == CheckDigit.VALID ? CONFIDENCE : WRONG_CHECK_DIGIT;
        boolean dhl = country.equals("DE") && matcher.group("service").startsWith(PARCELS);
        return (dhl ? Optional.of("dhl") : Posts.of(country))
                .map(carrier -> new NumberMatch(carrier, "upu-s10", sure, digit, dhl ? "dhl-de" : carrier));
    }
}
