package io.waybill.claims.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Dates and spans in words.
 *
 * @param zone the seller's
 */
record Moments(Words words, ZoneId zone) {

    /** @param zone IANA name; UTC where it is none */
    static Moments of(Words words, String zone) {
        return new Moments(words, zone(zone));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    /** With its time and zone: it is a deadline. */
    String until(Instant instant) {
        return format(instant, "date.until");
    }

    String day(Instant instant) {
        return format(instant, "date.day");
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        words.text("date.day"), words.language().locale())
                .format(day);
    }

    private String format(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(words.text(pattern), words.language().locale())
                .format(instant.atZone(zone));
    }

    /** In whole days, else whole hours, at least one. */
    String span(Duration duration) {
        var days = duration.toDays();
        return days > 0 ? span("day", days) : span("hour", Math.max(1, duration.toHours()));
    }

    private String span(String unit, long number) {
        return number == 1 ? words.text("span." + unit) : words.text("span." + unit + "s", String.valueOf(number));
    }
}
