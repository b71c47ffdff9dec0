package io.waybill.normalizer.parcel;

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
}
