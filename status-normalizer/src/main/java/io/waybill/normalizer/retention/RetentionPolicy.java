package io.waybill.normalizer.retention;

import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which months of scans there are to be. */
public final class RetentionPolicy {

    /** After these a parcel is seldom heard of, and what is heard builds on them. */
    static final Set<Status> FINAL = EnumSet.of(Status.DELIVERED, Status.RETURNED, Status.CANCELLED, Status.EXPIRED);

    private static final int AHEAD = 2;

    private RetentionPolicy() {}

    /** The first day of it. */
    public static LocalDate monthOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).withDayOfMonth(1);
    }

    /** So far ahead that a service that stands still for weeks finds its month. */
    static List<LocalDate> needed(Instant now) {
        return Stream.iterate(monthOf(now), month -> month.plusMonths(1))
                .limit(AHEAD + 1)
                .toList();
    }

    /** Those that may be done with: no parcel of a younger one can be final for long enough. */
    static List<LocalDate> ripe(Collection<LocalDate> kept, Instant finalBefore) {
        return kept.stream()
                .filter(month -> !month.plusMonths(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .isAfter(finalBefore))
                .sorted()
                .toList();
    }
}
