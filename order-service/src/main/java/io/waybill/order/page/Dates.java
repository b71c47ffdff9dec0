package io.waybill.order.page;

import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Dates and times in words. A scan's time is the wall clock where it happened; what is known of the clock is said, what is
 * not known is not.
 *
 * @param today where the seller is; tells whether a year must be named
 */
record Dates(Words words, LocalDate today) {

    private static final char NO_BREAK = '\u00a0';

    String full(LocalDate day) {
        return format(day, "date.long");
    }

    String brief(LocalDate day) {
        return format(day, "date.short");
    }

    String step(LocalDate day) {
        return day.format(formatter("date.step"));
    }

    private String format(LocalDate day, String pattern) {
        return day.format(formatter(day.getYear() == today.getYear() ? pattern : pattern + ".year"));
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(words.text(key), words.language().locale());
    }

    String of(ScanTime time) {
        var day = brief(time.local().toLocalDate());
        if (time.dateOnly()) {
            return day;
        }
        var clock = clock(time.local().toLocalTime());
        return switch (time.source()) {
            case OFFSET, PLACE -> words.text("date.time.local", day, clock);
            case CARRIER -> words.text("date.time.carrier", day, clock);
            case UNKNOWN -> words.text("date.time", day, clock);
        };
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

    String promise(DateRange promise) {
        var to = unbroken(full(promise.to()));
        return promise.from().equals(promise.to())
                ? words.text("promise.by", to)
                : words.text("promise.between", unbroken(full(promise.from())), to);
    }

    private static String unbroken(String date) {
        return date.replace(' ', NO_BREAK);
    }

    private static String clock(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
