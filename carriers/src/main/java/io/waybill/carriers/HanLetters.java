package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Traditional Chinese letters as simplified ones: Taiwan and Hong Kong say the same in others. */
final class HanLetters {

    private static final String FILE = "wording/han.txt";

    private static final Map<Integer, String> SIMPLIFIED = load();

    private HanLetters() {}

    static String simplified(int letter) {
        String simplified = SIMPLIFIED.get(letter);
        return simplified == null ? Character.toString(letter) : simplified;
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> simplified = new HashMap<>();
        text().lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .forEach(pair -> simplified.put(pair.codePointAt(0), pair.substring(1)));
        return Map.copyOf(simplified);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(HanLetters.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
