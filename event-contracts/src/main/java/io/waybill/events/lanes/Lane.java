package io.waybill.events.lanes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parcels that go the same way.
 *
 * @param carrier kebab-case id; absent for all carriers together
 * @param service as shops name it; absent for all services together
 */
public record Lane(@Nullable String carrier, @Nullable String service, LaneEnd origin, LaneEnd destination) {

    private static final String ANY = "*";

    public Lane {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(destination, "destination");
    }

    /** Such as {@code dhl/express/DE/FR.69}: carrier, service, origin and destination, with {@code *} for any. */
    public String key() {
        return String.join("/", orAny(carrier), orAny(service), origin.key(), destination.key());
    }

    private static String orAny(@Nullable String part) {
        return part == null ? ANY : part.replace('/', ' ');
    }
}
