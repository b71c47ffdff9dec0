package io.waybill.normalizer.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days on which people work in a country.
 *
 * @param country ISO 3166-1 alpha-2; of one that nobody named only the weekend is known
 * @param zone by which its days begin and end
 */
public record WorkingDays(@Nullable String country, ZoneId zone) {

    public static final WorkingDays ANYWHERE = new WorkingDays(null, ZoneOffset.UTC);

    /** What begins on a day off begins with the next working day. */
    public Instant after(Instant since, int days) {
        if (days == 0) {
            return since;
        }
        var local = since.atZone(zone);
        var day = onOrAfter(local.toLocalDate());
        var time = day.equals(local.toLocalDate()) ? local.toLocalTime() : LocalTime.MIDNIGHT;
        for (var left = days; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!Holidays.isWorkedOn(country, next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
