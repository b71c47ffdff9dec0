package io.waybill.carriers;

import java.util.Locale;

/** Whether a number agrees with its check digit. */
public enum CheckDigit {
    VALID,
    INVALID,
    /** The format has none, or none that is published. */
    NONE;

    /** As written on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
