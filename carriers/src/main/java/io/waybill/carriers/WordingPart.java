package io.waybill.carriers;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** One part of a wording rule: some words, any of which will do. */
record WordingPart(Kind kind, List<Literal> literals) {

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

    /**
     * @param words as they stand in a {@link PlainText}, blanks and bars included
     * @param places of their {@link LetterPairs}
     */
    record Literal(String words, int[] places) {

        boolean mayBeIn(PlainText text) {
            return text.pairs().mayHold(places);
        }
    }

    /**
     * @param tight of a language that does not part words
     * @throws IllegalArgumentException when it asks for nothing
     */
    static WordingPart of(String written, boolean tight) {
        Kind kind = switch (written.isEmpty() ? ' ' : written.charAt(0)) {
            case '!' -> Kind.NOWHERE;
            case '&' -> Kind.ANYWHERE;
            case '^' -> Kind.FIRST;
            case '=' -> Kind.ALONE;
            case '~' -> Kind.NEAR;
            default -> Kind.THEN;
        };
        String words = kind == Kind.THEN ? written : written.substring(1);
        return new WordingPart(
                kind,
                Arrays.stream(words.split("\\|", -1))
                        .map(word -> literal(word, kind, tight))
                        .toList());
    }

    /** Begins and ends with a word, but for a star. */
    private static Literal literal(String word, Kind kind, boolean tight) {
        String plain = PlainText.of(word).words().strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a part asks for nothing");
        }
        if (tight) {
            String bare = plain.replace(" ", "");
            return new Literal(kind == Kind.ALONE ? "|" + bare + "|" : bare, LetterPairs.places(bare));
        }
        String spaced = (word.startsWith("*") ? "" : " ") + plain + (word.endsWith("*") ? "" : " ");
        return new Literal(kind == Kind.ALONE ? "| " + plain + " |" : spaced, LetterPairs.places(spaced));
    }

    /** Whether it may be there; true for what must not be there. */
    boolean mayFit(PlainText text) {
        if (kind == Kind.NOWHERE) {
            return true;
        }
        for (Literal some : literals) {
            if (some.mayBeIn(text)) {
                return true;
            }
        }
        return false;
    }

    /** End of the earliest occurrence, one blank taken back as the next word needs it; -1 where there is none. */
    int end(PlainText text, int from) {
        int best = -1;
        for (Literal some : literals) {
            if (some.mayBeIn(text)) {
                String words = some.words();
                int at = text.words().indexOf(words, from);
                int end = at + words.length() - (words.endsWith(" ") ? 1 : 0);
                boolean fits = at >= 0 && (kind != Kind.NEAR || at - from <= FEW_WORDS);
                best = fits && (best < 0 || end < best) ? end : best;
            }
        }
        return best;
    }

    /** End of what the text begins with, its last letter taken back; -1 where it begins otherwise. */
    int beginning(PlainText text) {
        return longest(text, text.words()::startsWith) - 1;
    }

    boolean occurs(PlainText text) {
        return weight(text) > 0;
    }

    /** How much of it is there. */
    int weight(PlainText text) {
        String where = kind == Kind.ALONE ? text.statements() : text.words();
        return longest(text, where::contains);
    }

    private int longest(PlainText text, Predicate<String> is) {
        int longest = 0;
        for (Literal some : literals) {
            if (some.words().length() > longest && some.mayBeIn(text) && is.test(some.words())) {
                longest = some.words().length();
            }
        }
        return longest;
    }
}
