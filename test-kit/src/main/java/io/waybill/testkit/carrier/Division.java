package io.waybill.testkit.carrier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A division of DHL, {@code service} in its answers: each writes times in its own way. */
public enum Division {
    PARCEL_DE("parcel-de", "DHL PAKET (parcel)"),
    EXPRESS("express", "EXPRESS WORLDWIDE");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final String service;
    private final String product;

    Division(String service, String product) {
        this.service = service;
        this.product = product;
    }

    String service() {
        return service;
    }

    String product() {
        return product;
    }

    /** Parcel DE writes the wall clock of Germany wherever the parcel is, and does not say so. */
    String timestamp(Instant instant, ZoneId placesZone) {
        return switch (this) {
            case PARCEL_DE -> NAIVE.format(instant.atZone(BERLIN));
            case EXPRESS -> OFFSET.format(instant.atZone(placesZone));
        };
    }
}
