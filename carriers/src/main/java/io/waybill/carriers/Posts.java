package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The countries' designated postal operators, as in the last two letters of a number by UPU S10. */
public final class Posts {

    private static final Map<String, String> CARRIERS = load();

    private Posts() {}

    /** @param country ISO 3166-1 alpha-2 */
    public static Optional<String> of(@Nullable String country) {
        return country == null ? Optional.empty() : Optional.ofNullable(CARRIERS.get(country));
    }

    private static Map<String, String> load() {
        InputStream file = Objects.requireNonNull(Posts.class.getResourceAsStream("posts.csv"));
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("country"), row -> row.getField("carrier")));
    }
}
