package io.waybill.order.page;

import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Dates and times in words. A scan's time is the wall clock where it happened; what is known of the clock is said, what is
 * not known is not.
 *
 * @param zone in which the seller's days begin; of what we know the instant of, but not the place
 * @param today where the seller is; tells whether a year must be named
 */
record Dates(Words words, ZoneId zone, LocalDate today) {

    private static final char NO_BREAK = '\u00a0';

    static Dates at(Words words, ZoneId zone, Instant now) {
        return new Dates(words, zone, now.atZone(zone).toLocalDate());
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Until when something can be done: with its time and the zone's name, as it may end in the middle of a day. */
    String deadline(Instant instant) {
        var local = instant.atZone(zone);
        var zoneName = DateTimeFormatter.ofPattern("z", words.language().locale());
        return words.text(
                "date.deadline",
                unbroken(local.toLocalDate()),
                clock(local.toLocalTime()) + NO_BREAK + local.format(zoneName));
    }

    /** Not to be torn apart at the end of a line. */
    String unbroken(LocalDate day) {
        return full(day).replace(' ', NO_BREAK);
    }

    String full(LocalDate day) {
        return format(day, "date.long");
    }

    String brief(LocalDate day) {
        return format(day, "date.short");
    }

    String step(LocalDate day) {
        return day.format(formatter("date.step", day));
    }

    private String format(LocalDate day, String pattern) {
        return day.format(formatter(day.getYear() == today.getYear() ? pattern : pattern + ".year", day));
    }

    /** Some languages write the first of a month otherwise than the other days. */
    private DateTimeFormatter formatter(String key, LocalDate day) {
        var pattern = words.text(key);
        var dated = day.getDayOfMonth() == 1
                ? pattern.replaceFirst("\\bd\\b", Matcher.quoteReplacement(words.text("date.first")))
                : pattern;
        return DateTimeFormatter.ofPattern(dated, words.language().locale());
    }

    String of(ScanTime time) {
        var day = brief(time.local().toLocalDate());
        if (time.dateOnly()) {
            return day;
        }
        var clock = clock(time.local().toLocalTime());
        return switch (time.source()) {
            case OFFSET -> words.text(isUtc(time) ? "date.time.utc" : "date.time.local", day, clock);
            case PLACE -> words.text("date.time.local", day, clock);
            case CARRIER -> words.text("date.time.carrier", day, clock);
            case UNKNOWN -> words.text("date.time", day, clock);
        };
    }

    /** Then it is not known to be the clock of the place: many write everything so. */
    private static boolean isUtc(ScanTime time) {
        return time.local().toInstant(ZoneOffset.UTC).equals(time.happenedAt());
    }

    /** For machines: an instant only where one is known. */
    static String machine(ScanTime time) {
        if (time.dateOnly()) {
            return time.local().toLocalDate().toString();
        }
        return Optional.ofNullable(time.happenedAt())
                .map(Object::toString)
                .orElseGet(() -> time.local().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** As short as it is clear: a month that both days share is named once. */
    String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return unbroken(to);
        }
        var sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        var start = sameMonth ? from.format(formatter("date.day", from)) : full(from);
        return start.replace(' ', NO_BREAK) + NO_BREAK + "– " + unbroken(to);
    }

    String weekday(LocalDate day) {
        return day.format(formatter("date.weekday", day));
    }

    String weekdayInFull(LocalDate day) {
        return day.format(formatter("date.weekday.long", day));
    }

    String promise(DateRange promise) {
        var to = unbroken(promise.to());
        return promise.from().equals(promise.to())
                ? words.text("promise.by", to)
                : words.text("promise.between", unbroken(promise.from()), to);
    }

    private static String clock(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
