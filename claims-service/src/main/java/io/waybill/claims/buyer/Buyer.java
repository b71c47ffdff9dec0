package io.waybill.claims.buyer;

import org.jspecify.annotations.Nullable;

/** @param language BCP 47 */
public record Buyer(@Nullable String name, @Nullable String language) {

    public static final Buyer UNKNOWN = new Buyer(null, null);

    /** Leaves the name out. */
    @Override
    public String toString() {
        return "Buyer[language=" + language + "]";
    }
}
