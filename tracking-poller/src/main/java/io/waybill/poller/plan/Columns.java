package io.waybill.poller.plan;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a batch, as a statement unnests them. */
public final class Columns {

    private Columns() {}

    /** Of numbers the driver binds arrays; a cast of them would be done again for each row that they are compared with. */
    public static <T> Long[] longs(Collection<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    public static <T> @Nullable Integer[] ints(Collection<T> rows, Function<T, ? extends @Nullable Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    public static <T> Boolean[] flags(Collection<T> rows, Function<T, Boolean> value) {
        return rows.stream().map(value).toArray(Boolean[]::new);
    }

    /** As text, which PostgreSQL casts; the driver binds no arrays of UUIDs or times. */
    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    var cell = value.apply(row);
                    return cell == null ? null : cell.toString();
                })
                .toArray(String[]::new);
    }
}
