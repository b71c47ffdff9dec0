package io.waybill.order.intake;

import java.util.Optional;

/** Text that can be kept: a NUL or half a surrogate pair would pass every schema and then stop the database or a topic. */
final class TextPolicy {

    /** Keys are indexed, and PostgreSQL indexes no row of more than 2.7 kB. */
    private static final int LONGEST_KEY = 200;

    private TextPolicy() {}

    static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && objection(text).isEmpty();
    }

    /** Why it cannot be kept; empty when it can. */
    static Optional<String> objection(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("holds the character NUL; leave it out");
        }
        var halves = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return halves ? Optional.of("holds half a surrogate pair; send whole characters") : Optional.empty();
    }
}
