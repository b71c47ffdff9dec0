package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Carriers by the names that platforms and people give them. */
public final class CarrierNames {

    private static final Map<String, String> ID_BY_NAME = new HashMap<>();
    private static final Map<String, String> SHOWN_BY_ID = new HashMap<>();

    static {
        Posts.names().forEach((id, name) -> {
            SHOWN_BY_ID.put(id, name);
            ID_BY_NAME.put(folded(id), id);
            ID_BY_NAME.putIfAbsent(folded(name), id);
        });
        load().forEach((key, value) -> {
            var id = key.toString();
            var names = value.toString().split(";");
            SHOWN_BY_ID.put(id, names[0].strip());
            ID_BY_NAME.put(folded(id), id);
            Arrays.stream(names).forEach(name -> ID_BY_NAME.put(folded(name), id));
        });
    }

    private CarrierNames() {}

    /** Empty for a carrier that we do not know. */
    public static Optional<String> idOf(String name) {
        return Optional.ofNullable(ID_BY_NAME.get(folded(name)));
    }

    /** For people; the id itself where we have no better name. */
    public static String shown(String id) {
        return Objects.requireNonNullElse(SHOWN_BY_ID.get(id), id);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Properties load() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(CarrierNames.class.getResourceAsStream("names.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
