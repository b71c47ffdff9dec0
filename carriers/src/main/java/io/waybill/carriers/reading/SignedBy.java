package io.waybill.carriers.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signed. Carriers write the name into their sentences; it is cut to initials before anything leaves the reader.
 *
 * @param text the sentence, with initials in place of the name
 */
public record SignedBy(String text, @Nullable String initials) {

    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(signed(?: for)? by|received by|unterschrieben von|unterschrift von|quittiert von)\\b[\\s:]*([^\\n]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(\\p{L})[\\p{L}\\p{M}']*");
    private static final int MOST = 3;

    public static SignedBy in(String sentence) {
        Matcher signed = SENTENCE.matcher(sentence);
        if (!signed.find()) {
            return new SignedBy(sentence, null);
        }
        String initials = initials(signed.group(2));
        String said = signed.group(1) + (initials == null ? "" : ": " + initials);
        return new SignedBy(signed.replaceFirst(Matcher.quoteReplacement(said)), initials);
    }

    /** Null for a name without letters. */
    public static @Nullable String initials(String name) {
        StringBuilder initials = new StringBuilder();
        WORD.matcher(name)
                .results()
                .limit(MOST)
                .forEach(word -> initials.append(initials.isEmpty() ? "" : " ")
                        .append(word.group(1).toUpperCase(Locale.ROOT))
                        .append('.'));
        return initials.isEmpty() ? null : initials.toString();
    }
}
