package io.waybill.carriers;

import io.waybill.carriers.WordingLiterals.Literal;

/** A text that many rules look at, with what stands in it. */
final class WordingSearch {

    private final PlainText text;
    private final boolean[] there;

    WordingSearch(PlainText text, boolean[] there) {
        this.text = text;
        this.there = there;
    }

    boolean has(Literal literal) {
        return there[literal.id()];
    }

    /** @param ids of literals */
    boolean hasAny(int[] ids) {
        for (int id : ids) {
            if (there[id]) {
                return true;
            }
        }
        return false;
    }

    int indexOf(Literal literal, int from) {
        return has(literal) ? text.words().indexOf(literal.words(), from) : -1;
    }

    boolean beginsWith(Literal literal) {
        return text.words().startsWith(literal.words());
    }
}
