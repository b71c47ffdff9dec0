package io.waybill.normalizer.parcel;

import java.time.Instant;
import java.time.LocalDate;
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

    static <T> @Nullable Long[] numbers(Collection<T> rows, Function<? super T, @Nullable Long> part) {
        return rows.stream().map(part).toArray(Long[]::new);
    }

    static <T> @Nullable Double[] decimals(Collection<T> rows, Function<? super T, @Nullable Double> part) {
        return rows.stream().map(part).toArray(Double[]::new);
    }

    /** Days since 1970, which PostgreSQL adds to that one. */
    static <T> @Nullable Integer[] days(Collection<T> rows, Function<? super T, @Nullable LocalDate> part) {
        return rows.stream().map(row -> day(part.apply(row))).toArray(Integer[]::new);
    }

    private static @Nullable Integer day(@Nullable LocalDate date) {
        return date == null ? null : Math.toIntExact(date.toEpochDay());
    }

    /** Microseconds, which the database's {@code moment} takes; to write and to read times as words costs more than to keep them. */
    static <T> @Nullable Long[] moments(Collection<T> rows, Function<? super T, @Nullable Instant> part) {
        return rows.stream().map(row -> micros(part.apply(row))).toArray(Long[]::new);
    }

    private static @Nullable Long micros(@Nullable Instant moment) {
        return moment == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
