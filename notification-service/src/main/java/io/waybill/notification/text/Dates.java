package io.waybill.notification.text;

import io.waybill.events.orderevents.DateRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Dates and durations in words.
 *
 * @param zone in which the seller's days begin
 * @param today there; tells whether a year must be named
 */
record Dates(Words words, ZoneId zone, LocalDate today) {

    private static final char NO_BREAK = '\u00a0';
    private static final Duration IN_DAYS_FROM = Duration.ofHours(48);
    private static final Duration IN_HOURS_FROM = Duration.ofHours(2);

    /** @param sellers IANA name; one that this Java does not know is read as UTC, and named so */
    static Dates of(Words words, String sellers, Instant now) {
        var zone = zone(sellers);
        return new Dates(words, zone, LocalDate.ofInstant(now, zone));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    String day(LocalDate day) {
        return unbroken(day.format(formatter(day.getYear() == today.getYear() ? "date" : "date.year")));
    }

    private static String unbroken(String words) {
        return words.replace(' ', NO_BREAK);
    }

    String promise(DateRange promise) {
        return promise.from().equals(promise.to())
                ? words.text("promise.by", day(promise.to()))
                : words.text("promise.between", day(promise.from()), day(promise.to()));
    }

    /** With the name of the zone: whoever reads it may live in another. */
    String moment(Instant instant) {
        var there = instant.atZone(zone);
        return words.text("date.moment", day(there.toLocalDate()), there.format(formatter("date.time")));
    }

    /** What is shorter than two hours is not worth counting. */
    String silence(Duration silence) {
        if (silence.compareTo(IN_DAYS_FROM) >= 0) {
            return unbroken(words.text("silence.days", String.valueOf(silence.toDays())));
        }
        return silence.compareTo(IN_HOURS_FROM) >= 0
                ? unbroken(words.text("silence.hours", String.valueOf(silence.toHours())))
                : words.text("silence.short");
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(words.text(key), words.language().locale());
    }
}
