package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carriers' own pages about a number, in the reader's language where the carrier has it. */
final class TrackingPages {

    private static final String NUMBER = "{number}";

    /** By page, then by language, the one that serves all others first. */
    private static final Map<String, Map<String, String>> PAGES = load();

    private TrackingPages() {}

    /** @param language BCP 47; any where null */
    static Optional<String> of(String page, String number, @Nullable String language) {
        Map<String, String> byLanguage = PAGES.get(page);
        if (byLanguage == null || number.isEmpty()) {
            return Optional.empty();
        }
        String anyOther = byLanguage.values().iterator().next();
        String url = language == null ? anyOther : byLanguage.getOrDefault(language.split("[-_]")[0], anyOther);
        return Optional.of(url.replace(NUMBER, URLEncoder.encode(number, StandardCharsets.UTF_8)));
    }

    private static Map<String, Map<String, String>> load() {
        InputStream file = Objects.requireNonNull(TrackingPages.class.getResourceAsStream("tracking-pages.csv"));
        Map<String, Map<String, String>> pages = new HashMap<>();
        CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .forEach(row -> pages.computeIfAbsent(row.getField("page"), _ -> new LinkedHashMap<>())
                        .put(row.getField("language"), row.getField("url")));
        return pages;
    }
}
