package io.waybill.carriers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return detect(number, NumberEvidence.NONE);
    }

    /** The same, weighed by what else is known of the parcel. */
    public static List<NumberCandidate> detect(String number, NumberEvidence evidence) {
        String normalised = normalise(number);
        return NumberFormats.of(normalised)
                .map(match -> match.sure(evidence.weigh(match.carrier(), match.confidence())))
                .sorted(Comparator.comparingDouble(NumberMatch::confidence).reversed())
                .map(match -> candidate(match, normalised))
                .toList();
    }

    /**
     * The carrier's own page about a number.
     *
     * @param language BCP 47 of who will read it
     */
    public static Optional<String> trackingUrl(String carrier, String number, @Nullable String language) {
        String normalised = normalise(number);
        String page = NumberFormats.of(normalised)
                .filter(match -> Carriers.bare(match.carrier()).equals(Carriers.bare(carrier)))
                .max(Comparator.comparingDouble(NumberMatch::confidence))
                .map(NumberMatch::page)
                .orElseGet(() -> CarrierNames.idOf(carrier).orElse(carrier));
        return TrackingPages.of(page, normalised, language);
    }

    private static NumberCandidate candidate(NumberMatch match, String number) {
        return new NumberCandidate(
                match.carrier(),
                match.format(),
                match.confidence(),
                match.checkDigit(),
                TrackingPages.of(match.page(), number, null).orElse(null));
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
