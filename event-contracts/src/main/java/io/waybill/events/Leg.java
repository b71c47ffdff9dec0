package io.waybill.events;

import java.util.Objects;

/**
 * One carrier's part of a parcel's way: the carrier and the number it knows the parcel by.
 *
 * @param carrier kebab-case id, such as {@code dhl}
 * @param trackingNumber normalised: upper case, without blanks, dots and hyphens
 */
public record Leg(String carrier, String trackingNumber) {

    public Leg {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(trackingNumber, "trackingNumber");
    }
}
