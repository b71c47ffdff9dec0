package io.waybill.carriers.reading;

import io.waybill.events.orderevents.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days on which carriers say that they deliver. They say it in passing: what cannot be read is none, and spoils no scan. */
public final class ExpectedDays {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})(?!\\d)");

    private ExpectedDays() {}

    /** The day that is written, whatever time of day and offset stand behind it: carriers write that of the destination. */
    public static @Nullable LocalDate written(@Nullable String text) {
        Matcher day = DAY.matcher(text == null ? "" : text.strip());
        if (!day.lookingAt()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The same; of a moment in UTC, which is no place's clock, the day that it is then at the destination.
     *
     * @param country of the destination, where known
     * @param home zone of everything the carrier writes, where it keeps one
     */
    public static @Nullable LocalDate at(@Nullable String text, @Nullable String country, @Nullable ZoneId home) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : WrittenTime.read(text, country, home).local().toLocalDate();
        } catch (IllegalArgumentException e) {
            return written(text);
        }
    }

    /** From one day to the other; where one of them is missing, the other alone. */
    public static @Nullable DateRange between(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? to : from;
        LocalDate last = to == null ? from : to;
        return first == null || last == null || last.isBefore(first) ? null : new DateRange(first, last);
    }

    public static @Nullable DateRange on(@Nullable LocalDate day) {
        return between(day, day);
    }
}
