package io.waybill.testkit.carrier;

import java.time.ZoneId;

/** Where a scan is made. The locality is as DHL writes it, such as {@code Feucht, Germany}. */
public record Place(String locality, String countryCode, ZoneId zone) {

    public Place {
        if (!countryCode.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("countryCode: two capital letters (ISO 3166), not " + countryCode);
        }
    }

    static Place inGermany(String town) {
        return new Place(town + ", Germany", "DE", ZoneId.of("Europe/Berlin"));
    }
}
