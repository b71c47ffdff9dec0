package io.waybill.testkit.carrier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has happened, and where.
 *
 * @param due the day at the end of the way on which the carrier means to deliver; absent where it does not know
 */
public record Happening(
        What what, Town town, Instant at, @Nullable LocalDate due) {

    Optional<LocalDate> expected() {
        return Optional.ofNullable(due);
    }

    /** Wall clock of the town. */
    LocalDateTime local() {
        return LocalDateTime.ofInstant(at, town.zone());
    }

    /** With the town's offset. */
    OffsetDateTime offset() {
        return at.atZone(town.zone()).toOffsetDateTime();
    }

    /** The town's wall clock by a pattern, in English. */
    String written(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(town.zone()));
    }
}
