package io.waybill.carriers.usps;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an event was, of three forms. Their GMT time is never read: it is the local day with the GMT time of day. Empty
 * where the carrier gives no day.
 */
final class UspsTime {

    private static final DateTimeFormatter DAY = english("MMMM d, uuuu");
    private static final DateTimeFormatter SHORT_DAY = english("MMM d, uuuu");
    private static final DateTimeFormatter FIGURES = english("M/d/uuuu");
    private static final DateTimeFormatter TIME = english("h:mm[:ss] a");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?");
    private static final Pattern FALSE_UTC = Pattern.compile("(?<=\\d)\\s*Z$");

    private UspsTime() {}

    /** ISO 8601 in local time, with the offset beside it. */
    static Optional<ScanTime> v3(@Nullable String timestamp, @Nullable String offset, UspsPlace place) {
        if (timestamp == null || timestamp.isBlank()) {
            return Optional.empty();
        }
        ZoneOffset beside = offset(offset);
        if (beside == null) {
            ScanTime written = WrittenTime.read(timestamp, place.country(), null);
            return Optional.of(
                    written.source() == TimeSource.OFFSET ? written : at(written.raw(), written.local(), place));
        }
        // With an offset beside it the time is local, whatever its end says.
        String raw = timestamp.strip() + " " + Objects.requireNonNull(offset).strip();
        LocalDateTime local = WrittenTime.read(FALSE_UTC.matcher(timestamp).replaceFirst(""), null, null)
                .local();
        return Optional.of(WrittenTime.withOffset(raw, local.atOffset(beside), null, null));
    }

    /** {@code April 28, 2015} and {@code 9:01 am}, either of which may be empty. */
    static Optional<ScanTime> webTools(
            @Nullable String day, @Nullable String time, @Nullable String offset, UspsPlace place) {
        if (day == null) {
            return Optional.empty();
        }
        String raw = Stream.of(day, time, offset).filter(Objects::nonNull).collect(Collectors.joining(" "));
        LocalTime timeOfDay = time == null ? LocalTime.MIDNIGHT : parsed(time, LocalTime::from, TIME);
        LocalDateTime local = parsed(day, LocalDate::from, DAY, SHORT_DAY, FIGURES, DateTimeFormatter.ISO_LOCAL_DATE)
                .atTime(timeOfDay);
        ZoneOffset beside = offset(offset);
        return Optional.of(
                beside == null
                        ? at(raw, local, place)
                        : WrittenTime.withOffset(raw, local.atOffset(beside), null, null));
    }

    /** The day of {@code April 28, 2015}, or of any other form; null where it is none. */
    static @Nullable LocalDate day(String written) {
        try {
            return parsed(written, LocalDate::from, DAY, SHORT_DAY, FIGURES, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static ScanTime at(String raw, LocalDateTime local, UspsPlace place) {
        ZoneId zone = place.zone();
        return zone == null
                ? WrittenTime.naive(raw, local, place.country(), null)
                : WrittenTime.inZone(raw, local, zone, TimeSource.PLACE);
    }

    private static @Nullable ZoneOffset offset(@Nullable String written) {
        Matcher offset = OFFSET.matcher(written == null ? "" : written.strip());
        if (!offset.matches()) {
            return null;
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        try {
            return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static <T> T parsed(String text, TemporalQuery<T> as, DateTimeFormatter... forms) {
        for (DateTimeFormatter form : forms) {
            ParsePosition at = new ParsePosition(0);
            if (form.parseUnresolved(text, at) != null && at.getIndex() == text.length()) {
                return form.parse(text, as);
            }
        }
        throw new IllegalArgumentException("no day or no time of day");
    }

    /** Whatever the language of the machine. */
    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
