package io.waybill.carriers;

import java.util.Locale;
import java.util.regex.Pattern;

/** Carriers' words in the form in which rules compare them: what they reword without meaning anything is left out. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TRAILING_PUNCTUATION = Pattern.compile("[\\s.,;:!…]+$");

    private Words() {}

    static String normalised(String text) {
        String plain =
                BLANKS.matcher(text.replace('\u2019', '\'')).replaceAll(" ").strip();
        return TRAILING_PUNCTUATION.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
