package io.waybill.carriers.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Zones of the countries that keep one time. */
final class CountryZones {

    private static final Map<String, ZoneId> ZONES = load();

    private CountryZones() {}

    /**
     * Null for a country of several times or unknown to us.
     *
     * @param country ISO 3166-1 alpha-2
     */
    static @Nullable ZoneId of(@Nullable String country) {
        return country == null ? null : ZONES.get(country);
    }

    private static Map<String, ZoneId> load() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(CountryZones.class.getResourceAsStream("country-zones.csv")),
                        StandardCharsets.UTF_8))) {
            return rows.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.getField("country"), row -> ZoneId.of(row.getField("zone"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
