package io.waybill.carriers;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Countries in which one zone holds everywhere that parcels are scanned (IANA time zone database; China's carriers write
 * Beijing time throughout). A country that is missing says nothing about the time.
 */
public final class CountryZones {

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("AE", "Asia/Dubai"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("BG", "Europe/Sofia"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("EE", "Europe/Tallinn"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("GB", "Europe/London"),
            Map.entry("GR", "Europe/Athens"),
            Map.entry("HK", "Asia/Hong_Kong"),
            Map.entry("HR", "Europe/Zagreb"),
            Map.entry("HU", "Europe/Budapest"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("IL", "Asia/Jerusalem"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("JP", "Asia/Tokyo"),
            Map.entry("KR", "Asia/Seoul"),
            Map.entry("LT", "Europe/Vilnius"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("LV", "Europe/Riga"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("PH", "Asia/Manila"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("RO", "Europe/Bucharest"),
            Map.entry("SA", "Asia/Riyadh"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("SG", "Asia/Singapore"),
            Map.entry("SI", "Europe/Ljubljana"),
            Map.entry("SK", "Europe/Bratislava"),
            Map.entry("TH", "Asia/Bangkok"),
            Map.entry("TR", "Europe/Istanbul"),
            Map.entry("TW", "Asia/Taipei"),
            Map.entry("VN", "Asia/Ho_Chi_Minh"));

    private CountryZones() {}

    /** @param country ISO 3166-1 alpha-2 */
    public static Optional<ZoneId> of(String country) {
        return Optional.ofNullable(ZONES.get(country)).map(ZoneId::of);
    }
}
