package io.waybill.carriers.dhlparcelde;

import io.waybill.carriers.reading.CountryCode;
import io.waybill.events.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries as the answers name them: in the language of the question. */
final class CountryName {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Arrays.stream(Locale.getISOCountries())
                    .forEach(country -> CODES.put(folded(Locale.of("", country).getDisplayCountry(language)), country));
        }
    }

    private CountryName() {}

    /** Null where neither says anything. */
    static @Nullable Place place(String location, String country) {
        String code = CountryCode.alpha2(country);
        String known = code == null ? CODES.get(folded(country)) : code;
        return location.isEmpty() && known == null
                ? null
                : new Place(location.isEmpty() ? null : location, known, null);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
