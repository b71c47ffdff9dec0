package io.waybill.carriers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as wording rules compare it: lower case, full-width as half-width, without accents on Latin letters, and with
 * all punctuation as one blank.
 *
 * @param spaced words between single blanks, with a blank at both ends
 * @param tight without any blank, for languages that do not part words
 */
record PlainText(String spaced, String tight) {

    /** What is longer than any carrier's sentence is not read to its end. */
    private static final int MOST = 2_000;

    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static PlainText of(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        String half = Normalizer.normalize(cut, Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(ACCENTS.matcher(half).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace("æ", "ae")
                .replace("œ", "oe");
        String words = NO_WORD.matcher(bare).replaceAll(" ").strip();
        return new PlainText(" " + words + " ", words.replace(" ", ""));
    }
}
