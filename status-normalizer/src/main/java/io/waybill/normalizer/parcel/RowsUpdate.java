package io.waybill.normalizer.parcel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An update of many rows of a table by their ids, in one statement that takes an array of each column. */
final class RowsUpdate<T> {

    private record Part<T>(String name, String type, String value, Function<Collection<T>, Object[]> array) {}

    private final List<Part<T>> parts;
    private final List<String> assignments;

    private RowsUpdate(List<Part<T>> parts, List<String> assignments) {
        this.parts = parts;
        this.assignments = assignments;
    }

    static <T> RowsUpdate<T> of() {
        return new RowsUpdate<>(List.of(), List.of());
    }

    RowsUpdate<T> text(String column, Function<T, ? extends @Nullable Object> part) {
        return set(column, "text", "now." + column, rows -> Column.of(rows, part));
    }

    RowsUpdate<T> json(String column, Function<T, String> part) {
        return set(column, "text", "now." + column + "::jsonb", rows -> Column.of(rows, part));
    }

    RowsUpdate<T> flag(String column, Function<T, Boolean> part) {
        return set(column, "boolean", "now." + column, rows -> Column.of(rows, part));
    }

    RowsUpdate<T> number(String column, Function<T, @Nullable Long> part) {
        return set(column, "bigint", "now." + column, rows -> Column.numbers(rows, part));
    }

    RowsUpdate<T> decimal(String column, Function<T, @Nullable Double> part) {
        return set(column, "float8", "now." + column, rows -> Column.decimals(rows, part));
    }

    RowsUpdate<T> day(String column, Function<T, @Nullable LocalDate> part) {
        return set(column, "int", "date 'epoch' + now." + column, rows -> Column.days(rows, part));
    }

    RowsUpdate<T> moment(String column, Function<T, @Nullable Instant> part) {
        return set(column, "bigint", "moment(now." + column + ")", rows -> Column.moments(rows, part));
    }

    private RowsUpdate<T> set(String column, String type, String value, Function<Collection<T>, Object[]> array) {
        return new RowsUpdate<>(plus(parts, new Part<>(column, type, value, array)), assignments);
    }

    /** @param assignment of what is no value of the row's own; {@code now} has those that are */
    RowsUpdate<T> also(String assignment) {
        return new RowsUpdate<>(parts, plus(assignments, assignment));
    }

    RowsUpdate<T> and(RowsUpdate<T> more) {
        return new RowsUpdate<>(plus(parts, more.parts), plus(assignments, more.assignments));
    }

    private static <E> List<E> plus(List<E> some, E one) {
        return plus(some, List.of(one));
    }

    private static <E> List<E> plus(List<E> some, List<E> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** @param id the column that the table's rows are known by, a UUID */
    String sql(String table, String id) {
        return "update %1$s set %3$s from unnest(?::uuid[], %4$s) as now(id, %5$s) where %1$s.%2$s = now.id"
                .formatted(
                        table,
                        id,
                        Stream.concat(
                                        parts.stream().map(part -> part.name() + " = " + part.value()),
                                        assignments.stream())
                                .collect(Collectors.joining(", ")),
                        parts.stream().map(part -> "?::" + part.type() + "[]").collect(Collectors.joining(", ")),
                        parts.stream().map(Part::name).collect(Collectors.joining(", ")));
    }

    /** Of what {@link #sql} asks for. */
    Object[] arguments(Collection<T> rows, Function<T, ?> id) {
        return Stream.concat(
                        Stream.of((Object) Column.of(rows, id)),
                        parts.stream().map(part -> part.array().apply(rows)))
                .toArray();
    }
}
