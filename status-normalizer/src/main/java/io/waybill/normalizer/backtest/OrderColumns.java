package io.waybill.normalizer.backtest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where in a row each column stands, by the names in a file's first line. */
record OrderColumns(Map<String, Integer> places, int count) {

    static final List<String> NEEDED = List.of("order", "purchase", "handed_over", "delivered");

    /** @throws IllegalArgumentException naming all that are missing */
    static OrderColumns of(Path file, List<String> names) {
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < names.size(); at++) {
            var name = names.get(at).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && places.putIfAbsent(name, at) != null) {
                throw new IllegalArgumentException(file + ", line 1: two columns are called " + name);
            }
        }
        var missing =
                NEEDED.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s, line 1: no column is called %s; it has: %s"
                    .formatted(file, String.join(", nor ", missing), String.join(", ", names)));
        }
        return new OrderColumns(places, names.size());
    }

    /** A value with a separator in it would move those behind it into others' columns. */
    void demandNoMore(Path file, long line, List<String> row) {
        if (row.stream().skip(count).anyMatch(field -> !field.isBlank())) {
            throw new IllegalArgumentException(
                    "%s, line %d: %d values for %d columns; put quotation marks around values with a separator in them"
                            .formatted(file, line, row.size(), count));
        }
    }

    /** What that column says in a row, if anything; rows may end early. */
    Optional<String> in(List<String> row, String column) {
        var at = places.get(column);
        return at == null || at >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(at).strip()).filter(value -> !value.isEmpty());
    }
}
