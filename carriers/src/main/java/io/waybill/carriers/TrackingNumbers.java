package io.waybill.carriers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tracking numbers: one spelling for all of us, and whose they may be. */
public final class TrackingNumbers {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private TrackingNumbers() {}

    /**
     * Upper case, without blanks, dots and hyphens, full-width characters (from Chinese keyboards) as ASCII. Keep the
     * original for the carrier's own page.
     */
    public static String normalise(String number) {
        StringBuilder kept = new StringBuilder(number.length());
        number.codePoints()
                .map(TrackingNumbers::ascii)
                .filter(c -> !separates(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    /**
     * Candidates for a number in any spelling, best first; empty when nothing fits. A ranking and no verdict: formats
     * overlap, and a failed check digit only lowers the rank, since carriers' own samples fail theirs.
     */
    public static List<NumberCandidate> detect(String number) {
        String normalised = normalise(number);
        return NumberFormats.ALL.stream()
                .flatMap(format -> format.candidate(normalised).stream())
                .sorted(Comparator.comparingDouble(NumberCandidate::confidence).reversed())
                .toList();
    }

    /** The carrier's own page about a number; empty when the number has none of the carrier's formats. */
    public static Optional<String> trackingUrl(String carrier, String number) {
        return detect(number).stream()
                .filter(candidate -> Carriers.bare(candidate.carrier()).equals(Carriers.bare(carrier)))
                .map(NumberCandidate::trackingUrl)
                .findFirst();
    }

    private static int ascii(int c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    }

    private static boolean separates(int c) {
        return c == '.'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT;
    }
}
