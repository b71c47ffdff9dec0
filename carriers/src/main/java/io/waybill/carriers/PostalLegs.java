package io.waybill.carriers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a number by UPU S10 is followed by: the one that issued it and the one that delivers it. Both know the
 * parcel by the same number, so they are legs of one way and no candidates. Poller and normalizer go by this alike.
 */
public final class PostalLegs {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int DIGITS_FROM = 2;
    private static final int COUNTRY_FROM = 11;

    private PostalLegs() {}

    /**
     * Ids of carriers, the issuing post first; empty for a number of another form or with a wrong check digit.
     *
     * @param destination ISO 3166-1 alpha-2
     */
    public static List<String> of(String trackingNumber, @Nullable String destination) {
        return isS10(trackingNumber)
                ? Stream.concat(issuer(trackingNumber).stream(), Posts.of(destination).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Whether a carrier can know the number long after its first scan: not until the parcel has reached its country. */
    public static boolean comesLater(String carrierId, String trackingNumber) {
        return isS10(trackingNumber)
                && issuer(trackingNumber)
                        .filter(issuer -> !Carriers.bare(issuer).equals(Carriers.bare(carrierId)))
                        .isPresent();
    }

    private static Optional<String> issuer(String trackingNumber) {
        return Posts.of(trackingNumber.substring(COUNTRY_FROM));
    }

    private static boolean isS10(String number) {
        if (!S10.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(DIGITS_FROM + i), 10);
        }
        int check = 11 - sum % 11;
        int digit = check == 10 ? 0 : check == 11 ? 5 : check;
        return digit == Character.digit(number.charAt(DIGITS_FROM + WEIGHTS.length), 10);
    }
}
