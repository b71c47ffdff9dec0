package io.waybill.carriers.usps;

import io.waybill.carriers.Inquiry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What both interfaces take beside the number, to tell apart the parcels that had it. */
final class Hints {

    private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
    private static final int FIVE = 5;

    private Hints() {}

    static Optional<String> zip(Inquiry inquiry) {
        return Optional.ofNullable(inquiry.recipientPostalCode())
                .map(String::strip)
                .filter(code -> ZIP.matcher(code).matches())
                .map(code -> code.substring(0, FIVE));
    }

    /** ISO 8601. */
    static Optional<String> mailed(Inquiry inquiry) {
        return Optional.ofNullable(inquiry.shippedOn()).map(LocalDate::toString);
    }
}
