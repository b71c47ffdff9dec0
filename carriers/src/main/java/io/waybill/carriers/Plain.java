package io.waybill.carriers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts and codes without what carriers vary freely: case, width, white space, apostrophes, trailing punctuation. */
final class Plain {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc\\u00b4`]");
    private static final Pattern END = Pattern.compile("[\\s.!;:,]+$");

    private Plain() {}

    static String text(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var spaced = SPACES.matcher(APOSTROPHES.matcher(folded).replaceAll("'")).replaceAll(" ");
        return END.matcher(spaced.strip()).replaceAll("");
    }

    static String code(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
