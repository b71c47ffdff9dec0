package io.waybill.normalizer.backtest;

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
        KnownPast past, LocalDate firstDay, LocalDate lastDay, LocalDate until, int impossible, Importing.Lanes lanes) {

    String written() {
        return String.format(
                Locale.ROOT,
                """
                %,d orders of the %,d days from %s to %s are learned from; %,d of them had not arrived by then
                Left out: %,d rows with impossible times (delivered before they were handed over, or never handed over), \
                %,d orders of later days
                Lanes that enough have come by: %,d before, %,d now%s""",
                past.orders().size(),
                lastDay.toEpochDay() - firstDay.toEpochDay() + 1,
                firstDay,
                lastDay,
                past.underWay(),
                impossible,
                past.later(),
                lanes.before(),
                lanes.now(),
                isOld() ? "\nIt ended on %s: what is so long ago counts for next to nothing".formatted(lastDay) : "");
    }

    private boolean isOld() {
        return lastDay.isBefore(until.minusYears(1));
    }
}
