package io.waybill.events.orderevents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param lines street and number, in the order of an envelope
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable String name,
        List<String> lines,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Leaves out everything by which the buyer could be known. */
    @Override
    public String toString() {
        return "Address[country=" + country + "]";
    }
}
