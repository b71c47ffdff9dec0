package io.waybill.carriers;

import java.util.Arrays;
import java.util.List;

/**
 * One part of a wording rule: some words, any of which will do.
 *
 * @param literals as they stand in a {@link PlainText}, blanks included
 */
record WordingPart(Kind kind, List<String> literals) {

    enum Kind {
        /** Behind the part before it. */
        THEN,
        /** Anywhere. */
        ANYWHERE,
        /** Nowhere. */
        NOWHERE,
        /** At the beginning. */
        FIRST
    }

    /** @param tight of a language that does not part words */
    static WordingPart of(String written, boolean tight) {
        Kind kind = switch (written.charAt(0)) {
            case '!' -> Kind.NOWHERE;
            case '&' -> Kind.ANYWHERE;
            case '^' -> Kind.FIRST;
            default -> Kind.THEN;
        };
        String words = kind == Kind.THEN ? written : written.substring(1);
        return new WordingPart(
                kind,
                Arrays.stream(words.split("\\|"))
                        .map(word -> tight ? word : spaced(word))
                        .toList());
    }

    /** Begins and ends with a word, but for a star. */
    private static String spaced(String word) {
        String plain = word.replace("*", "").replace('_', ' ');
        return (word.startsWith("*") ? "" : " ") + plain + (word.endsWith("*") ? "" : " ");
    }

    /** End of the earliest occurrence, one blank taken back as the next word needs it; -1 where there is none. */
    int end(String text, int from) {
        int best = -1;
        for (String literal : literals) {
            int at = text.indexOf(literal, from);
            int end = at + literal.length() - (literal.endsWith(" ") ? 1 : 0);
            if (at >= 0 && (best < 0 || end < best)) {
                best = end;
            }
        }
        return best;
    }

    boolean begins(String text) {
        return literals.stream().anyMatch(text::startsWith);
    }

    boolean occurs(String text) {
        return literals.stream().anyMatch(text::contains);
    }

    int weight() {
        return kind == Kind.NOWHERE
                ? 0
                : literals.stream().mapToInt(String::length).min().orElse(0);
    }
}
