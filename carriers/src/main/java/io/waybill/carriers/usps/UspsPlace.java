package io.waybill.carriers.usps;

import io.waybill.carriers.reading.RegionZones;
import io.waybill.events.Place;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an event was. Only places abroad have a country, by its English name.
 *
 * @param state two letters, upper case
 * @param country ISO 3166-1 alpha-2
 * @param abroad the carrier's word for a country; we may not know which
 */
record UspsPlace(
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String country,
        @Nullable String abroad) {

    /** Sites that stand without a state of their own, such as JACKSONVILLE FL DISTRIBUTION CENTER. */
    private static final Pattern SITE = Pattern.compile(".*\\b([A-Z]{2})(?: [A-Z]+)? DISTRIBUTION CENTER.*");

    /** No town has a longer name; patterns look no further. */
    private static final int LONGEST = 100;

    private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
    private static final Map<String, String> COUNTRIES = countries();

    static UspsPlace of(@Nullable String city, @Nullable String state, @Nullable String zip, @Nullable String country) {
        String abroad = present(country);
        String known = abroad == null ? null : COUNTRIES.get(abroad.toUpperCase(Locale.ROOT));
        String region = Optional.ofNullable(present(state))
                .map(s -> s.toUpperCase(Locale.ROOT))
                .or(() -> ofSite(city))
                .orElse(null);
        String code = present(zip);
        boolean domestic = abroad == null && (RegionZones.isRegion("US", region) || code != null && isZip(code));
        return new UspsPlace(present(city), region, code, domestic ? "US" : known, known == null ? abroad : null);
    }

    /** Null where there is none, or more than one, or we do not know. */
    @Nullable ZoneId zone() {
        if (state == null || country == null) {
            return null;
        }
        return country.equals("US") ? RegionZones.ofState(state, zip) : RegionZones.of(country, state);
    }

    @Nullable Place place() {
        String name = Stream.of(city, stands() ? null : state, abroad)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return name.isEmpty() && zip == null && country == null
                ? null
                : new Place(name.isEmpty() ? null : name, country, zip);
    }

    private boolean stands() {
        return city != null && ofSite(city).isPresent();
    }

    private static Optional<String> ofSite(@Nullable String city) {
        return Optional.ofNullable(city)
                .filter(name -> name.length() < LONGEST)
                .map(name -> SITE.matcher(name.toUpperCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .map(site -> site.group(1))
                .filter(state -> RegionZones.isRegion("US", state));
    }

    private static boolean isZip(String code) {
        return ZIP.matcher(code).matches();
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** ISO's codes and English names, and where the carrier keeps names of its own. */
    private static Map<String, String> countries() {
        Map<String, String> byName = new HashMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            Locale country = Locale.of("", code);
            byName.put(code, code);
            byName.put(country.getISO3Country().toUpperCase(Locale.ROOT), code);
            byName.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
        });
        byName.putAll(Map.of(
                "GREAT BRITAIN AND NORTHERN IRELAND", "GB",
                "GREAT BRITAIN", "GB",
                "HONG KONG", "HK",
                "MACAO", "MO",
                "KOREA, REPUBLIC OF", "KR",
                "KOREA REPUBLIC OF", "KR",
                "RUSSIAN FEDERATION", "RU",
                "CZECH REPUBLIC", "CZ",
                "TURKEY", "TR",
                "VIET NAM", "VN"));
        byName.put("UNITED STATES OF AMERICA", "US");
        return Map.copyOf(byName);
    }
}
