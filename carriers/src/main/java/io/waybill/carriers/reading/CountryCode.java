package io.waybill.carriers.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Countries as carriers write them, by ISO 3166-1. */
public final class CountryCode {

    private static final Set<String> ALPHA_2 = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> BY_ALPHA_3 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    country -> Locale.of("", country).getISO3Country(), Function.identity()));

    private CountryCode() {}

    /** Null for what is no country. */
    public static @Nullable String alpha2(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        return ALPHA_2.contains(code) ? code : BY_ALPHA_3.get(code);
    }

    /** Null for what is no country. */
    public static @Nullable String alpha3(@Nullable String written) {
        String country = alpha2(written);
        return country == null ? null : Locale.of("", country).getISO3Country();
    }
}
