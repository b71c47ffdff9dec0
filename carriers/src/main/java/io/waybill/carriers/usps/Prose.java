package io.waybill.carriers.usps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Events as sentences: {@code Out for Delivery, April 28, 2015, 8:29 am, HANNA CITY, IL 61536}. */
final class Prose {

    private static final Pattern DAY = Pattern.compile(
            "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}, \\d{4}"
                    + "|\\b\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2} [ap]m", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOWN = Pattern.compile("(?:\\bin|,) ([A-Z][A-Z .'-]*), ([A-Z]{2}) (\\d{5})");
    private static final Pattern SENTENCE = Pattern.compile("(?:Your item|The item|We) .*", Pattern.DOTALL);

    private Prose() {}

    static UspsScan scan(String said) {
        Matcher town = TOWN.matcher(said);
        UspsPlace place = town.find()
                ? UspsPlace.of(town.group(1), town.group(2), town.group(3), null)
                : UspsPlace.of(null, null, null, null);
        String day = first(DAY, said);
        return new UspsScan(
                null, words(said, day), UspsTime.webTools(day, first(TIME, said), null, place), place, null, null);
    }

    /** What stands before the day, but for a sentence, which is taken whole. */
    private static String words(String said, @Nullable String day) {
        boolean whole = day == null || SENTENCE.matcher(said).matches();
        String words = whole ? said : said.substring(0, said.indexOf(day)).strip();
        return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    }

    private static @Nullable String first(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? matcher.group() : null;
    }
}
