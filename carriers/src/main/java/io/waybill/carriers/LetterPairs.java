package io.waybill.carriers;

/**
 * Which letters follow which in a text. It tells of most words that they are absent without looking for them, which
 * makes reading by thousands of rules fast; of those it lets pass some are absent all the same.
 */
final class LetterPairs {

    private static final int PLACES = 2_048;
    private static final int SPREAD = 37;

    private final long[] seen = new long[PLACES / Long.SIZE];

    LetterPairs(String text) {
        for (int place : places(text)) {
            seen[place / Long.SIZE] |= 1L << place;
        }
    }

    /** Of each pair in some words, for {@link #mayHold}. */
    static int[] places(String words) {
        int[] places = new int[Math.max(0, words.length() - 1)];
        for (int at = 0; at < places.length; at++) {
            places[at] = (words.charAt(at) * SPREAD + words.charAt(at + 1)) % PLACES;
        }
        return places;
    }

    boolean mayHold(int[] places) {
        for (int place : places) {
            if ((seen[place / Long.SIZE] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }
}
