package io.waybill.poller.plan;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a batch, as a statement unnests them. */
final class Columns {

    private Columns() {}

    /** As text, which PostgreSQL casts; the driver binds no arrays of ids or times. */
    static <T> @Nullable String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    var cell = value.apply(row);
                    return cell == null ? null : cell.toString();
                })
                .toArray(String[]::new);
    }
}
