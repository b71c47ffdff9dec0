package io.waybill.carriers.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Zones of US states and Canadian provinces that keep one time, but for a corner with few people. A state with two times
 * has none, unless the first three digits of the ZIP code lie wholly in one of them.
 */
public final class RegionZones {

    private static final Pattern ZIP = Pattern.compile("(\\d{3})\\d{2}(-?\\d{4})?");
    /** Empty where there is more than one. */
    private static final Map<String, Optional<ZoneId>> ZONES = load();

    private RegionZones() {}

    /**
     * Null where the region keeps two times or is unknown to us.
     *
     * @param country US or CA
     * @param region two letters, upper case
     */
    public static @Nullable ZoneId of(String country, String region) {
        return zone(country + "-" + region);
    }

    /** Of a US state, or of the part of it that a ZIP code names. */
    public static @Nullable ZoneId ofState(String state, @Nullable String zip) {
        Matcher matcher = ZIP.matcher(zip == null ? "" : zip);
        ZoneId part = matcher.matches() ? zone("US-" + state + "-" + matcher.group(1)) : null;
        return part == null ? of("US", state) : part;
    }

    /** Whether it is a state, province or territory of the country, or a US post office abroad; whatever its time. */
    public static boolean isRegion(String country, @Nullable String region) {
        return ZONES.containsKey(country + "-" + region);
    }

    private static @Nullable ZoneId zone(String key) {
        return ZONES.getOrDefault(key, Optional.empty()).orElse(null);
    }

    private static Map<String, Optional<ZoneId>> load() {
        InputStream file = Objects.requireNonNull(RegionZones.class.getResourceAsStream("region-zones.csv"));
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("region"), RegionZones::zone));
    }

    private static Optional<ZoneId> zone(NamedCsvRecord row) {
        return Optional.of(row.getField("zone")).filter(zone -> !zone.isEmpty()).map(ZoneId::of);
    }
}
