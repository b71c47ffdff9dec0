package io.waybill.carriers.numbers;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads tracking numbers as people write them. */
public final class TrackingNumbers {

    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0.\\-\\u2010-\\u2015]+");

    private TrackingNumbers() {}

    /** Upper case, without blanks, dots and hyphens; full-width characters as ASCII. */
    public static String normalise(String number) {
        var narrow = Normalizer.normalize(number, Normalizer.Form.NFKC);
        return DECORATION.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Best first; empty when no format fits. */
    public static List<NumberCandidate> detect(String number) {
        var normalised = normalise(number);
        return NumberFormats.ALL.stream()
                .flatMap(format -> format.candidate(normalised).stream())
                .sorted(Comparator.comparingDouble(NumberCandidate::confidence).reversed())
                .toList();
    }

    /** What the number says of a carrier that is known to have it; empty when it fits none of the carrier's formats. */
    public static Optional<NumberCandidate> of(String carrier, String number) {
        return detect(number).stream()
                .filter(candidate -> candidate.carrier().equals(carrier))
                .findFirst();
    }
}
