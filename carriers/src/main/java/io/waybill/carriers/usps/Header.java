package io.waybill.carriers.usps;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What both interfaces say of the parcel as a whole.
 *
 * @param status words of the latest event, as the carrier believes
 * @param destinationCountry ISO 3166-1 alpha-2
 * @param takenInOn the day on which the carrier first heard of it
 * @param expected the days on which it says that it comes, whatever happened since
 */
record Header(
        String number,
        @Nullable String status,
        @Nullable String category,
        @Nullable String destinationCountry,
        @Nullable LocalDate takenInOn,
        @Nullable DateRange expected) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A day and a time of day, of which no use is known, in a form of their own. */
    static @Nullable LocalDate day(@Nullable String takenIn) {
        Matcher day = DAY.matcher(takenIn == null ? "" : takenIn.strip());
        return day.lookingAt()
                ? WrittenTime.read(day.group(), null, null).local().toLocalDate()
                : null;
    }
}
