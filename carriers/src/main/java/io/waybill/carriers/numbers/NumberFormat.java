package io.waybill.carriers.numbers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One way a carrier writes its numbers.
 *
 * @param shape of the normalised number
 * @param likely confidence where the check digit holds, or the format has none
 * @param unlikely confidence where it fails
 * @param trackingUrl with %s for the number
 */
record NumberFormat(
        String carrier,
        String name,
        Pattern shape,
        Function<String, CheckDigit> check,
        double likely,
        double unlikely,
        String trackingUrl) {

    Optional<NumberCandidate> candidate(String number) {
        if (!shape.matcher(number).matches()) {
            return Optional.empty();
        }
        var checked = check.apply(number);
        var confidence = checked == CheckDigit.INVALID ? unlikely : likely;
        var url = trackingUrl.formatted(URLEncoder.encode(number, StandardCharsets.UTF_8));
        return Optional.of(new NumberCandidate(carrier, name, confidence, checked, url));
    }
}
