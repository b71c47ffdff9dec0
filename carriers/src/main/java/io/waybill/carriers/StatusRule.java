package io.waybill.carriers;

import io.waybill.vocabulary.Meaning;

/**
 * A row of a status table.
 *
 * @param key of a code or a text, in its plain form
 * @param words the carrier's own for it; the rule's example
 */
record StatusRule(Kind kind, String key, Meaning meaning, Effect effect, String words, String source) {

    enum Kind {
        /** A code of the carrier. */
        CODE,
        /** The carrier's words as a whole. */
        TEXT,
        /** Words that the carrier's words contain; longer ones first. */
        CONTAINS,
        /** The carrier's own summary, which counts where nothing else is known. */
        COARSE
    }

    boolean saysAs(StatusRule other) {
        return meaning.equals(other.meaning) && effect == other.effect;
    }
}
