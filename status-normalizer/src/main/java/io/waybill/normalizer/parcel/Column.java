package io.waybill.normalizer.parcel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as arrays, one a column: a batch is one statement then, which PostgreSQL plans and runs once. */
final class Column {

    private Column() {}

    static <T> @Nullable String[] of(Collection<T> rows, Function<? super T, ? extends @Nullable Object> part) {
        return rows.stream().map(row -> Objects.toString(part.apply(row), null)).toArray(String[]::new);
    }

    static <T> Long[] numbers(Collection<T> rows, Function<? super T, Long> part) {
        return rows.stream().map(part).toArray(Long[]::new);
    }

    /** Microseconds, which the database's {@code moment} takes; to write and to read times as words costs more than to keep them. */
    static <T> @Nullable Long[] moments(Collection<T> rows, Function<? super T, @Nullable Instant> part) {
        return rows.stream().map(row -> micros(part.apply(row))).toArray(Long[]::new);
    }

    private static @Nullable Long micros(@Nullable Instant moment) {
        return moment == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
