package io.waybill.carriers.reading;

import io.waybill.carriers.LatestMeaning;
import io.waybill.carriers.StatusTable;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of the days that a carrier names, seen beside its scans. */
public final class Expectation {

    /** Carriers fill in 1970 and 9999 where they do not know. */
    private static final long MOST_DAYS = 366;

    private static final Set<Status> OVER = EnumSet.of(
            Status.AVAILABLE_FOR_PICKUP,
            Status.DELIVERED,
            Status.RETURNING,
            Status.RETURNED,
            Status.CANCELLED,
            Status.EXPIRED);

    private Expectation() {}

    /**
     * Null where nobody waits for the carrier any more, for the day stands on after the delivery, and becomes that of the
     * return; and where it is more than a year from the last scan.
     *
     * @param carrier whose table knows the scans
     */
    public static @Nullable DateRange of(String carrier, List<CarrierScan> oldestFirst, @Nullable DateRange said) {
        return said == null || !isNear(said, oldestFirst) || isOver(carrier, oldestFirst) ? null : said;
    }

    /** Whether the parcel has come as far as its carrier brings it, or will not come. */
    public static boolean isOver(String carrier, List<CarrierScan> oldestFirst) {
        StatusTable table = StatusTable.forCarrier(carrier);
        Meaning latest = LatestMeaning.of(oldestFirst.stream().map(table::read).toList());
        return latest != null && OVER.contains(latest.status());
    }

    private static boolean isNear(DateRange said, List<CarrierScan> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return false;
        }
        LocalDate last = oldestFirst.getLast().time().local().toLocalDate();
        return days(last, said.from()) <= MOST_DAYS && days(last, said.to()) <= MOST_DAYS;
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
