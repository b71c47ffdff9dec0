package io.waybill.testkit.carrier.api;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param country ISO 3166-1 alpha-2
 * @param region state or province, where the country's carriers name one
 */
public record Town(String name, String region, String country, String postalCode, ZoneId zone) {

    public static final Town SHENZHEN = new Town("Shenzhen", "GD", "CN", "518000", ZoneId.of("Asia/Shanghai"));
    public static final Town AUSTIN = new Town("Austin", "TX", "US", "78701", ZoneId.of("America/Chicago"));
    public static final Town LOS_ANGELES =
            new Town("Los Angeles", "CA", "US", "90001", ZoneId.of("America/Los_Angeles"));
    public static final Town LYON = new Town("Lyon", "", "FR", "69001", ZoneId.of("Europe/Paris"));
    public static final Town PARIS = new Town("Paris", "", "FR", "75001", ZoneId.of("Europe/Paris"));
    public static final Town LEEDS = new Town("Leeds", "", "GB", "LS1 1AA", ZoneId.of("Europe/London"));
    public static final Town LONDON = new Town("London", "", "GB", "EC1A 1BB", ZoneId.of("Europe/London"));
    public static final Town OTTAWA = new Town("Ottawa", "ON", "CA", "K1A 0A1", ZoneId.of("America/Toronto"));
    public static final Town VANCOUVER = new Town("Vancouver", "BC", "CA", "V5K 0A1", ZoneId.of("America/Vancouver"));
    public static final Town STOCKHOLM = new Town("Stockholm", "", "SE", "11120", ZoneId.of("Europe/Stockholm"));
    public static final Town GOTHENBURG = new Town("Göteborg", "", "SE", "41103", ZoneId.of("Europe/Stockholm"));
    public static final Town HAMBURG = new Town("Hamburg", "", "DE", "20095", ZoneId.of("Europe/Berlin"));
    public static final Town DRESDEN = new Town("Dresden", "", "DE", "01067", ZoneId.of("Europe/Berlin"));

    private static final Map<String, Town> ENDS = Stream.of(
                    SHENZHEN, AUSTIN, LYON, LEEDS, VANCOUVER, STOCKHOLM, HAMBURG)
            .collect(toMap(Town::country, town -> town));

    /**
     * Where a parcel ends: nowhere that has a name, where we know no town of the country, or not even the country.
     *
     * @param zone whose clock is written there
     */
    static Town in(@Nullable String country, ZoneId zone) {
        return country == null
                ? new Town("", "", "", "", zone)
                : ENDS.getOrDefault(country, new Town("", "", country, "", zone));
    }
}
