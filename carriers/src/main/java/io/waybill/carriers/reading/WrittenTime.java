package io.waybill.carriers.reading;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * A time as carriers write it: ISO 8601 with an offset, without one, or only the day. A time without offset is never
 * taken for UTC.
 */
public final class WrittenTime {

    private static final int SHOWN = 40;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .appendPattern("[['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private WrittenTime() {}

    /**
     * Midnight is a day without a time of day: carriers fill in what they do not know.
     *
     * @param country of the place of the scan, where known
     * @param home zone of everything the carrier writes, where it keeps one
     * @throws IllegalArgumentException when it is no time
     */
    public static ScanTime read(String raw, @Nullable String country, @Nullable ZoneId home) {
        return switch (parsed(raw)) {
            case OffsetDateTime time -> withOffset(raw, time, country, home);
            case LocalDateTime time -> naive(raw, time, country, home);
            case TemporalAccessor day -> naive(raw, LocalDate.from(day).atStartOfDay(), country, home);
        };
    }

    /** To put scans of one answer in order; where only a wall clock is known, as if it were UTC's. */
    public static Instant sortable(ScanTime time) {
        Instant happenedAt = time.happenedAt();
        return happenedAt == null ? time.local().toInstant(ZoneOffset.UTC) : happenedAt;
    }

    /** Of a scan without any time, which carriers document: the day of the one beside it, and no instant. */
    public static ScanTime onTheDayOf(ScanTime near) {
        return new ScanTime("", near.local(), null, TimeSource.UNKNOWN, true);
    }

    private static TemporalAccessor parsed(String raw) {
        try {
            return ISO.parseBest(raw.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException e) {
            String shown = raw.length() > SHOWN ? raw.substring(0, SHOWN) + "..." : raw;
            throw new IllegalArgumentException("no time: '" + shown + "'", e);
        }
    }

    /** For a carrier with a form of its own; see {@link #read}. */
    public static ScanTime withOffset(
            String raw, OffsetDateTime time, @Nullable String country, @Nullable ZoneId home) {
        ZoneId known = CountryZones.of(country);
        ZoneId place = known == null ? home : known;
        LocalDateTime written = time.toLocalDateTime();
        boolean dateOnly = midnight(written);
        boolean utc = time.getOffset().equals(ZoneOffset.UTC);
        // UTC is no place's wall clock; but a day moved to another zone may become another day.
        LocalDateTime local = utc && place != null && !dateOnly
                ? time.atZoneSameInstant(place).toLocalDateTime()
                : written;
        return new ScanTime(raw, local, time.toInstant(), TimeSource.OFFSET, dateOnly);
    }

    /** A wall clock of a carrier with a form of its own; see {@link #read}. */
    public static ScanTime naive(String raw, LocalDateTime local, @Nullable String country, @Nullable ZoneId home) {
        ZoneId place = CountryZones.of(country);
        if (place != null) {
            return inZone(raw, local, place, TimeSource.PLACE);
        }
        // In a country of several times the carrier's home says nothing.
        if (home != null && country == null) {
            return inZone(raw, local, home, TimeSource.CARRIER);
        }
        return new ScanTime(raw, local, null, TimeSource.UNKNOWN, midnight(local));
    }

    /** A wall clock of a known zone: of a state or town, or of a carrier that keeps one zone for all it writes. */
    public static ScanTime inZone(String raw, LocalDateTime local, ZoneId zone, TimeSource source) {
        return new ScanTime(raw, local, local.atZone(zone).toInstant(), source, midnight(local));
    }

    private static boolean midnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
