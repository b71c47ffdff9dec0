package io.waybill.testkit.carrier.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One thing that has happened, and where. */
public record Happening(What what, Town town, Instant at) {

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
