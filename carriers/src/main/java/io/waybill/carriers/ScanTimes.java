package io.waybill.carriers;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carriers' ISO 8601 times, as honest as they are: an offset is taken, a missing one is not made up. */
public final class ScanTimes {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendPattern("[XXX][XX]")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .toFormatter();

    private ScanTimes() {}

    /**
     * @param country of the scan's place, ISO 3166-1 alpha-2
     * @param home the zone in which the carrier writes all its times, where it has one
     * @throws DateTimeParseException where it is no such time
     */
    public static ScanTime iso(String raw, @Nullable String country, @Nullable ZoneId home) {
        var parsed = ISO.parseBest(raw.strip(), OffsetDateTime::from, LocalDateTime::from);
        return switch (parsed) {
            case OffsetDateTime time -> time(raw, time.toLocalDateTime(), time.getOffset(), TimeSource.OFFSET);
            case LocalDateTime local -> assumed(raw, local, country, home);
            default -> throw new DateTimeParseException("not a time", raw, 0);
        };
    }

    private static ScanTime assumed(String raw, LocalDateTime local, @Nullable String country, @Nullable ZoneId home) {
        var ofPlace = Optional.ofNullable(country).flatMap(CountryZones::of);
        if (ofPlace.isPresent()) {
            return time(raw, local, ofPlace.get(), TimeSource.PLACE);
        }
        return home == null
                ? new ScanTime(raw, local, null, TimeSource.UNKNOWN, dateOnly(local))
                : time(raw, local, home, TimeSource.CARRIER);
    }

    private static ScanTime time(String raw, LocalDateTime local, ZoneId zone, TimeSource source) {
        return new ScanTime(raw, local, local.atZone(zone).toInstant(), source, dateOnly(local));
    }

    /** Carriers write midnight where they mean the day. */
    private static boolean dateOnly(LocalDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
