package io.waybill.carriers.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import io.waybill.carriers.CarrierNames;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carriers as an aggregator calls them: by keys of its own, a file {@code carriers.csv} beside its reader, or by name. */
public final class CarrierKeys {

    private final Map<String, String> carriers;

    private CarrierKeys(Map<String, String> carriers) {
        this.carriers = carriers;
    }

    /** @param reader whose package has the file, with columns {@code key} and {@code carrier} */
    public static CarrierKeys beside(Class<?> reader) {
        InputStream file = Objects.requireNonNull(reader.getResourceAsStream("carriers.csv"));
        return new CarrierKeys(CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("key"), row -> row.getField("carrier"))));
    }

    /**
     * Our id of the carrier; empty for one that we do not know.
     *
     * @param names further ones that the aggregator gives, tried in turn
     */
    public Optional<String> carrier(@Nullable String key, @Nullable String... names) {
        return Optional.ofNullable(key)
                .map(String::strip)
                .map(carriers::get)
                .or(() -> Stream.of(names)
                        .filter(Objects::nonNull)
                        .flatMap(name -> CarrierNames.idOf(name).stream())
                        .findFirst());
    }
}
