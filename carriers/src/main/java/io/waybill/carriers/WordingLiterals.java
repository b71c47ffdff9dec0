package io.waybill.carriers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The words that the rules of one language ask for, found in a text all at once: there are thousands. */
final class WordingLiterals {

    private static final int BUCKETS = 8_192;
    private static final int SPREAD = 31;
    private static final Literal[] NONE = {};

    /**
     * @param id its place among the language's
     * @param words as they stand in a {@link PlainText}, blanks and bars included
     */
    record Literal(int id, String words) {}

    private final boolean tight;
    private final int start;
    private final Map<String, Literal> byWords = new HashMap<>();
    private final Literal[][] byStart = new Literal[BUCKETS][];

    /** @param tight of a language that does not part words: there the first letter tells most words apart */
    WordingLiterals(boolean tight) {
        this.tight = tight;
        start = tight ? 1 : 3;
        Arrays.fill(byStart, NONE);
    }

    /**
     * A word begins and ends with a blank, but for a star.
     *
     * @param alone a statement of its own
     * @throws IllegalArgumentException when it is none
     */
    Literal of(String written, boolean alone) {
        String plain = PlainText.of(written).words().strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a part asks for nothing");
        }
        if (tight) {
            String bare = plain.replace(" ", "");
            return literal(alone ? "|" + bare + "|" : bare);
        }
        if (alone) {
            return literal("| " + plain + " |");
        }
        String spaced = (written.startsWith("*") ? "" : " ") + plain + (written.endsWith("*") ? "" : " ");
        if (spaced.length() < start) {
            throw new IllegalArgumentException("too short a part of a word");
        }
        return literal(spaced);
    }

    WordingSearch search(PlainText plain) {
        PlainText text = tight ? plain.tight() : plain;
        boolean[] there = new boolean[byWords.size()];
        mark(text.words(), there);
        mark(text.statements(), there);
        return new WordingSearch(text, there);
    }

    /** Bars stand in statements alone, so that words cannot be taken for them. */
    private void mark(String text, boolean[] there) {
        for (int at = 0; at + start <= text.length(); at++) {
            for (Literal literal : byStart[bucket(text, at)]) {
                there[literal.id()] |= text.startsWith(literal.words(), at);
            }
        }
    }

    private Literal literal(String words) {
        return byWords.computeIfAbsent(words, key -> {
            Literal literal = new Literal(byWords.size(), key);
            int bucket = bucket(key, 0);
            byStart[bucket] = Arrays.copyOf(byStart[bucket], byStart[bucket].length + 1);
            byStart[bucket][byStart[bucket].length - 1] = literal;
            return literal;
        });
    }

    private int bucket(String text, int at) {
        int hash = 0;
        for (int letter = at; letter < at + start; letter++) {
            hash = hash * SPREAD + text.charAt(letter);
        }
        return hash % BUCKETS;
    }
}
