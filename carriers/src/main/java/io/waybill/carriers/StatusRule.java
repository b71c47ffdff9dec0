package io.waybill.carriers;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.vocabulary.Meaning;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a status table.
 *
 * @param name the carrier and what the rule is for; no two rules have the same
 * @param code upper case; {@code DIVISION/CODE} where the codes of a carrier's divisions differ
 * @param voids names of the rules whose latest scan is taken back
 * @param example the carrier's own words that the rule is for
 */
record StatusRule(
        long line,
        String name,
        @Nullable String code,
        @Nullable TextPattern text,
        @Nullable String coarseCode,
        Meaning meaning,
        Effect effect,
        Set<String> voids,
        String example) {

    static String nameOfCode(String carrier, String code) {
        return carrier + ":code:" + code;
    }

    static String nameOfText(String carrier, String words) {
        return carrier + ":text:" + words;
    }

    static String nameOfCoarseCode(String carrier, String code) {
        return carrier + ":coarse:" + code;
    }

    /** Of a rule for a code with words. */
    static String nameOfBoth(String carrier, String code, String words) {
        return nameOfBoth(nameOfCode(carrier, code)) + words;
    }

    /** Whether a rule's name is that of a rule for the code, or for the code with words. */
    static boolean isFor(String nameOfCode, String rule) {
        return rule.equals(nameOfCode) || rule.startsWith(nameOfBoth(nameOfCode));
    }

    private static String nameOfBoth(String nameOfCode) {
        return nameOfCode + ":text:";
    }

    Recognised reading() {
        return new Recognised(meaning, effect, name, voids, coarseCode != null);
    }

    boolean matches(String statement) {
        return text != null && text.matches(statement);
    }

    /** In lower case. */
    Optional<String> division() {
        return Optional.ofNullable(code)
                .filter(c -> c.contains("/"))
                .map(c -> c.substring(0, c.indexOf('/')).toLowerCase(Locale.ROOT));
    }
}
