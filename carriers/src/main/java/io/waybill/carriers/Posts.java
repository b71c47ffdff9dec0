package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The countries' designated postal operators, as in the last two letters of a number by UPU S10. */
public final class Posts {

    private static final List<NamedCsvRecord> ROWS = load();
    private static final Map<String, String> CARRIERS = ROWS.stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getField("country"), row -> row.getField("carrier")));

    private Posts() {}

    /** @param country ISO 3166-1 alpha-2 */
    public static Optional<String> of(@Nullable String country) {
        return country == null ? Optional.empty() : Optional.ofNullable(CARRIERS.get(country));
    }

    /** Whether a carrier is some country's post. */
    public static boolean isOne(String carrierId) {
        return CARRIERS.containsValue(carrierId);
    }

    /** For people, by carrier. */
    static Map<String, String> names() {
        return ROWS.stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getField("carrier"), row -> row.getField("name"), (name, _) -> name));
    }

    /** Countries by carrier. */
    static Map<String, Set<String>> countries() {
        return ROWS.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("carrier"),
                        Collectors.mapping(row -> row.getField("country"), Collectors.toUnmodifiableSet())));
    }

    private static List<NamedCsvRecord> load() {
        InputStream file = Objects.requireNonNull(Posts.class.getResourceAsStream("posts.csv"));
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .toList();
    }
}
