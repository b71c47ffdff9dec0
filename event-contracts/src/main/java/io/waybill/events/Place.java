package io.waybill.events;

import org.jspecify.annotations.Nullable;

/**
 * A place as a carrier names it.
 *
 * @param name town or site, in the carrier's spelling
 * @param country ISO 3166-1 alpha-2
 */
public record Place(
        @Nullable String name,
        @Nullable String country,
        @Nullable String postalCode) {}
