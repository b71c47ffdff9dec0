package io.waybill.events.orderevents;

import org.jspecify.annotations.Nullable;

/**
 * @param customerId the platform's id of the customer
 * @param phone as the platform has it, E.164 preferred
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 */
public record Buyer(
        @Nullable String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String country) {

    /** Leaves out everything by which the buyer could be known. */
    @Override
    public String toString() {
        return "Buyer[language=" + language + ", country=" + country + "]";
    }
}
