package io.waybill.carriers;

import java.util.List;

/**
 * Normalised words, in which {@code *} stands for anything, such as a place.
 *
 * @param parts what stands between the stars
 */
record TextPattern(List<String> parts) {

    static TextPattern of(String words) {
        return new TextPattern(List.of(words.split("\\*", -1)));
    }

    boolean exact() {
        return parts.size() == 1;
    }

    String words() {
        return String.join("*", parts);
    }

    /** How much of it must be there; the pattern that asks for most is the most specific. */
    int weight() {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** @param text normalised */
    boolean matches(String text) {
        if (exact()) {
            return text.equals(parts.getFirst());
        }
        return text.startsWith(parts.getFirst()) && text.endsWith(parts.getLast()) && inOrder(text);
    }

    private boolean inOrder(String text) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }
}
