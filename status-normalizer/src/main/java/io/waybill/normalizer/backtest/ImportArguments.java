package io.waybill.normalizer.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned from.
 *
 * @param country of both ends of all rows that name none: ISO 3166-1 alpha-2
 * @param carrier of all rows that name none
 * @param merchant whose orders they are; absent where the column {@code seller} has merchants' ids
 * @param again although a file was imported before
 */
record ImportArguments(
        List<Path> files,
        String country,
        @Nullable String carrier,
        @Nullable String merchant,
        boolean again) {

    static final String USAGE =
            "usage: import FILE.csv[.gz]... --country CC [--carrier ID] [--merchant ID] [--again]; as in docs/import.md";

    ImportArguments {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a file is missing; " + USAGE);
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("--country is two letters, such as BR, not " + country);
        }
    }

    /**
     * @param words behind {@code import}
     * @throws IllegalArgumentException saying what is wrong
     */
    static ImportArguments parse(List<String> words) {
        var files = new ArrayList<Path>();
        var others = new LinkedHashMap<String, String>();
        var left = words.iterator();
        while (left.hasNext()) {
            var word = left.next();
            switch (word) {
                case "--again" -> others.put(word, "");
                case "--country", "--carrier", "--merchant" ->
                    others.put(word, value(word, left.hasNext() ? left.next() : null));
                default -> files.add(file(word));
            }
        }
        return new ImportArguments(
                files, country(others), carrier(others), others.get("--merchant"), others.containsKey("--again"));
    }

    private static String value(String word, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(word + " needs a value; " + USAGE);
        }
        return value;
    }

    private static Path file(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("there is no " + word + "; " + USAGE);
        }
        return Path.of(word);
    }

    private static String country(Map<String, String> others) {
        if (!others.containsKey("--country")) {
            throw new IllegalArgumentException("--country is missing: where parcels are sent and go to, unless a row"
                    + " says otherwise; " + USAGE);
        }
        return Objects.requireNonNull(others.get("--country")).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String carrier(Map<String, String> others) {
        var carrier = others.get("--carrier");
        return carrier == null ? null : carrierId(carrier);
    }

    /** As Waybill writes it, however it was typed. */
    static String carrierId(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
