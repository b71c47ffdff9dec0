package io.waybill.carriers.usps;

import org.jspecify.annotations.Nullable;

/**
 * What both interfaces say of the parcel as a whole.
 *
 * @param status words of the latest event, as the carrier believes
 * @param destinationCountry ISO 3166-1 alpha-2
 */
record Header(
        String number,
        @Nullable String status,
        @Nullable String category,
        @Nullable String destinationCountry) {}
