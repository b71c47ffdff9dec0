package io.waybill.order.intake;

import java.util.Optional;

/** Text that can be kept: a NUL or half a surrogate pair would pass every schema and then stop the database or a topic. */
final class TextPolicy {

    private TextPolicy() {}

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
