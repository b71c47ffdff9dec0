package io.waybill.carriers.numbers;

/** Whether a number's check digit holds. A failed one makes a candidate unlikely, never impossible. */
public enum CheckDigit {
    VALID,
    INVALID,
    /** The format has none. */
    NONE;

    static CheckDigit of(boolean holds) {
        return holds ? VALID : INVALID;
    }
}
