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

    /** Companies receive things too, and mostly it is they who do: theirs are no names. */
    private static final String COMPANY =
            "(?:the|an?|our|your|local|last|post|postal|poste|mail|carrier|courier|company|offices?|facility|hub|cent(?:er|re)|customs|airline"
                    + "|agent|partner|shipper|seller|merchant|warehouse|logistics|express|services?|station|depot|terminal|branch|network"
                    + "|provider|unit|operator|transport|usps|ups|dhl|fedex|dpd|gls|tnt|evri|hermes|yodel|amazon|yunexpress|cainiao|do|mc)";

    private static final String CAPITALISED = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’.-]*";
    private static final String PERSON = "(?![^\\n]*\\b" + COMPANY + "\\b)[\\s:]*" + CAPITALISED + "(?:[ ,]+"
            + CAPITALISED + "){0,3}\\s*(?:[.;(\\n]|$)";

    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(signed(?: for)? by|received by(?=" + PERSON
                    + ")|unterschrieben von|unterschrift von|quittiert von)\\b[\\s:]*([^\\n]*)",
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
