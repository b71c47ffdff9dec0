package io.waybill.vocabulary;

import java.util.Objects;

/**
 * A status with its detail, as events carry it.
 *
 * @param detail a name of {@link Detail}; a word and not the enum, so that a reader survives a newer writer's details
 */
public record Meaning(Status status, String detail) {

    public Meaning {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(detail, "detail");
    }
}
