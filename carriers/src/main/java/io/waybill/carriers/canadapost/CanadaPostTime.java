package io.waybill.carriers.canadapost;

import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.RegionZones;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Date, time and the zone's abbreviation, local time of the event's site. The abbreviation does not change with the
 * season (EST in July is eastern time), so that the province decides; the abbreviation only tells apart the zones of a
 * province that keeps several, and speaks where there is no province.
 */
final class CanadaPostTime {

    /** What they write when they know the day only. */
    private static final LocalTime PLACEHOLDER = LocalTime.of(11, 59, 59);

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd:HHmmss", Locale.ROOT);
    private static final Map<String, ZoneId> ZONES = zones();

    /** Of provinces that keep more than one time, all of them. */
    private static final Map<String, List<String>> SEVERAL = Map.of(
            "BC", List.of("America/Vancouver", "America/Edmonton"),
            "NL", List.of("America/St_Johns", "America/Halifax"),
            "NU", List.of("America/Toronto", "America/Winnipeg", "America/Edmonton"),
            "ON", List.of("America/Toronto", "America/Winnipeg"),
            "QC", List.of("America/Toronto", "America/Halifax"),
            "SK", List.of("America/Edmonton"));

    private CanadaPostTime() {}

    static ScanTime of(
            @Nullable String date, @Nullable String time, @Nullable String abbreviation, @Nullable String province) {
        String day = Demanded.present(date, "event-date");
        String raw = Stream.of(day, time, abbreviation).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String written = time == null ? day : day + " " + time;
        ScanTime naive = WrittenTime.read(written, null, null);
        return in(raw, naive, zone(abbreviation, province));
    }

    /** {@code 20110404:133457}, or ISO 8601, without a zone. */
    static ScanTime compact(@Nullable String written) {
        String raw = Demanded.present(written, "event-date-time");
        ScanTime time = raw.indexOf(':') == 8
                ? WrittenTime.naive(raw, LocalDateTime.parse(raw, COMPACT), null, null)
                : WrittenTime.read(raw, null, null);
        return in(raw, time, null);
    }

    static boolean isProvince(String province) {
        return RegionZones.isRegion("CA", province.toUpperCase(Locale.ROOT));
    }

    private static ScanTime in(String raw, ScanTime written, @Nullable ZoneId zone) {
        LocalDateTime local = written.local();
        ScanTime time = zone == null || written.source() == TimeSource.OFFSET
                ? written
                : WrittenTime.inZone(raw, local, zone, TimeSource.PLACE);
        boolean dateOnly = time.dateOnly() || local.toLocalTime().equals(PLACEHOLDER);
        return new ScanTime(raw, local, time.happenedAt(), time.source(), dateOnly);
    }

    private static @Nullable ZoneId zone(@Nullable String abbreviation, @Nullable String province) {
        ZoneId named = abbreviation == null ? null : ZONES.get(abbreviation.toUpperCase(Locale.ROOT));
        String region = province == null ? "" : province.toUpperCase(Locale.ROOT);
        if (!isProvince(region)) {
            return named;
        }
        boolean oneOfSeveral =
                named != null && SEVERAL.getOrDefault(region, List.of()).contains(named.getId());
        return oneOfSeveral ? named : RegionZones.of("CA", region);
    }

    /** English and French, standard and daylight saving time: one zone. */
    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> byAbbreviation = new HashMap<>();
        Map.of(
                        "America/St_Johns", "NST NDT HNT HAT",
                        "America/Halifax", "AST ADT HNA HAA",
                        "America/Toronto", "EST EDT ET HNE HAE HE",
                        "America/Winnipeg", "CST CDT CT HNC HAC",
                        "America/Edmonton", "MST MDT MT HNR HAR",
                        "America/Vancouver", "PST PDT PT HNP HAP")
                .forEach((zone, names) ->
                        Stream.of(names.split(" ")).forEach(name -> byAbbreviation.put(name, ZoneId.of(zone))));
        byAbbreviation.put("GMT", ZoneId.of("Etc/UTC"));
        byAbbreviation.put("UTC", ZoneId.of("Etc/UTC"));
        return Map.copyOf(byAbbreviation);
    }
}
