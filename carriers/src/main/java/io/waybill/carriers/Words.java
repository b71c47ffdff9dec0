package io.waybill.carriers;

import java.util.Locale;
import java.util.regex.Pattern;

/** Carriers' words in the form in which rules compare them: what they reword without meaning anything is left out. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String TRAILING = " .,;:!…";

    private Words() {}

    static String normalised(String text) {
        String plain =
                BLANKS.matcher(text.replace('\u2019', '\'')).replaceAll(" ").strip();
        int end = plain.length();
        while (end > 0 && TRAILING.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
