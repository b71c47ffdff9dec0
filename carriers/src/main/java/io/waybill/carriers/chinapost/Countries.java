package io.waybill.carriers.chinapost;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Countries but China, by their Chinese names. */
final class Countries {

    private static final Map<String, String> BY_NAME = load();

    /** Long names first: some begin with others' names. */
    static final String ANY = BY_NAME.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:中国)?(?<country>", ")"));

    private Countries() {}

    /** By the whole name; empty for anything longer. */
    static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().replaceFirst("^中国|特别行政区$", "")));
    }

    static boolean exist(String code) {
        return BY_NAME.containsValue(code);
    }

    private static Map<String, String> load() {
        InputStream file = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.csv"));
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("name"), row -> row.getField("country")));
    }
}
