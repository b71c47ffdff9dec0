package io.waybill.carriers;

import io.waybill.carriers.WordingLiterals.Literal;
import java.util.Arrays;
import java.util.List;

/** One part of a wording rule: some words, any of which will do. */
record WordingPart(Kind kind, List<Literal> literals, int[] ids) {

    /** In letters. */
    private static final int FEW_WORDS = 24;

    enum Kind {
        /** Behind the part before it. */
        THEN,
        /** A few words behind the part before it. */
        NEAR,
        /** Anywhere. */
        ANYWHERE,
        /** Nowhere. */
        NOWHERE,
        /** At the beginning. */
        FIRST,
        /** A statement of its own, between punctuation, numbers or the ends of the text. */
        ALONE
    }

    /** @throws IllegalArgumentException when it asks for nothing */
    static WordingPart of(String written, WordingLiterals literals) {
        Kind kind = switch (written.isEmpty() ? ' ' : written.charAt(0)) {
            case '!' -> Kind.NOWHERE;
            case '&' -> Kind.ANYWHERE;
            case '^' -> Kind.FIRST;
            case '=' -> Kind.ALONE;
            case '~' -> Kind.NEAR;
            default -> Kind.THEN;
        };
        String words = kind == Kind.THEN ? written : written.substring(1);
        List<Literal> any = Arrays.stream(words.split("\\|", -1))
                .map(word -> literals.of(word, kind == Kind.ALONE))
                .toList();
        return new WordingPart(kind, any, any.stream().mapToInt(Literal::id).toArray());
    }

    /** In whichever place. */
    boolean occurs(WordingSearch text) {
        return text.hasAny(ids);
    }

    /** End of the earliest occurrence, one blank taken back as the next word needs it; -1 where there is none. */
    int end(WordingSearch text, int from) {
        int best = -1;
        for (Literal literal : literals) {
            int at = text.indexOf(literal, from);
            int end = at + literal.words().length() - (literal.words().endsWith(" ") ? 1 : 0);
            boolean fits = at >= 0 && (kind != Kind.NEAR || at - from <= FEW_WORDS);
            best = fits && (best < 0 || end < best) ? end : best;
        }
        return best;
    }

    /** End of what the text begins with, its last letter taken back; -1 where it begins otherwise. */
    int beginning(WordingSearch text) {
        int longest = 0;
        for (Literal literal : literals) {
            longest =
                    text.beginsWith(literal) ? Math.max(longest, literal.words().length()) : longest;
        }
        return longest - 1;
    }

    /** How much of it is there. */
    int weight(WordingSearch text) {
        int longest = 0;
        for (Literal literal : literals) {
            longest = text.has(literal) ? Math.max(longest, literal.words().length()) : longest;
        }
        return longest;
    }
}
