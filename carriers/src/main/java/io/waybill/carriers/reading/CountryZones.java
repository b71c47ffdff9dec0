package io.waybill.carriers.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Zones of the countries that keep one time. */
public final class CountryZones {

    private static final Map<String, ZoneId> ZONES = load();

    private CountryZones() {}

    /**
     * Null for a country of several times or unknown to us.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static @Nullable ZoneId of(@Nullable String country) {
        return country == null ? null : ZONES.get(country);
    }

    private static Map<String, ZoneId> load() {
        InputStream file = Objects.requireNonNull(CountryZones.class.getResourceAsStream("country-zones.csv"));
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getField("country"), row -> ZoneId.of(row.getField("zone"))));
    }
}
