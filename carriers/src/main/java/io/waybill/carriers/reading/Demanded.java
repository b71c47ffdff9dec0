package io.waybill.carriers.reading;

import org.jspecify.annotations.Nullable;

/** What a reading cannot do without: nothing half-read leaves. */
public final class Demanded {

    private Demanded() {}

    /** @throws IllegalArgumentException names what is missing */
    public static <T> T present(@Nullable T value, String what) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException("no " + what);
        }
        return value;
    }
}
