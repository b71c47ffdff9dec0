package io.waybill.normalizer.backtest;

import io.waybill.normalizer.lane.LaneImporting.Imported;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What an import came to.
 *
 * @param lastDay that is in it
 * @param until the last day that could have been
 * @param impossible rows whose times are
 */
record ImportSummary(
        KnownPast past, LocalDate firstDay, LocalDate lastDay, LocalDate until, int impossible, Importing.Added added) {

    String written() {
        return String.format(
                Locale.ROOT,
                """
                %,d orders of the %,d days from %s to %s are learned from; %,d of them had not arrived by then
                Left out: %,d rows with impossible times (delivered before they were handed over, or never handed over), \
                %,d orders of later days
                Lanes that enough have come by: %,d before, %,d now%s
                %s""",
                past.orders().size(),
                lastDay.toEpochDay() - firstDay.toEpochDay() + 1,
                firstDay,
                lastDay,
                past.underWay(),
                impossible,
                past.later(),
                added.before(),
                added.now(),
                isOld() ? "\nIt ended on %s: what is so long ago counts for next to nothing".formatted(lastDay) : "",
                tables(added.tables()));
    }

    private static String tables(Imported tables) {
        var since = "the last twelve months (since %s)".formatted(tables.since());
        if (tables.counted() == 0) {
            return String.format(
                    Locale.ROOT,
                    "Delivery times and scorecards stay as they are: none of %,d deliveries is of %s",
                    tables.earlier(),
                    since);
        }
        return String.format(
                Locale.ROOT,
                "Delivery times and scorecards: %,d deliveries of %s count on %,d lanes%s",
                tables.counted(),
                since,
                tables.lanes(),
                tables.earlier() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; %,d earlier ones count nowhere", tables.earlier()));
    }

    private boolean isOld() {
        return lastDay.isBefore(until.minusYears(1));
    }
}
