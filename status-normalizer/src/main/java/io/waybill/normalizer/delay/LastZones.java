package io.waybill.normalizer.delay;

import io.waybill.normalizer.threshold.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a day is over, wherever in the country the parcel goes. */
public final class LastZones {

    /** Where days end last on earth. */
    private static final ZoneId LAST_OF_ALL = ZoneOffset.ofHours(-12);

    private static final Map<String, ZoneId> ZONES = load();

    private LastZones() {}

    /** @param country ISO 3166-1 alpha-2; one that nobody named may be anywhere */
    static Instant endOf(LocalDate day, @Nullable String country) {
        return day.plusDays(1).atStartOfDay(of(country)).toInstant();
    }

    /** @param country ISO 3166-1 alpha-2; one that nobody named may be anywhere */
    public static ZoneId of(@Nullable String country) {
        return country == null ? LAST_OF_ALL : ZONES.getOrDefault(country, LAST_OF_ALL);
    }

    /** @param country ISO 3166-1 alpha-2; of one that nobody named only the weekend is known */
    static WorkingDays workingDays(@Nullable String country) {
        return country == null ? WorkingDays.ANYWHERE : new WorkingDays(country, of(country));
    }

    private static Map<String, ZoneId> load() {
        try (var file = Objects.requireNonNull(LastZones.class.getResourceAsStream("last-zones.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> ZoneId.of(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
