package io.waybill.normalizer.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned from.
 *
 * @param country of both ends of all rows that name none: ISO 3166-1 alpha-2; absent where all rows do
 * @param carrier of all rows that name none
 * @param merchant whose orders they are; absent where the column {@code seller} has merchants' ids
 * @param anyCarrier also those that Waybill does not know
 * @param again although a file was imported before
 */
record ImportArguments(
        List<Path> files,
        @Nullable String country,
        @Nullable String carrier,
        @Nullable String merchant,
        boolean anyCarrier,
        boolean again) {

    static final String USAGE =
            "usage: import FILE.csv[.gz]... [--country CC] [--carrier ID] [--any-carrier] [--merchant ID] [--again];"
                    + " as in docs/import.md";

    ImportArguments {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a file is missing; " + USAGE);
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
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
                case "--again", "--any-carrier" -> others.put(word, "");
                case "--country", "--carrier", "--merchant" ->
                    others.put(word, value(word, left.hasNext() ? left.next() : null));
                default -> files.add(file(word));
            }
        }
        return new ImportArguments(
                files,
                country(others),
                others.get("--carrier"),
                others.get("--merchant"),
                others.containsKey("--any-carrier"),
                others.containsKey("--again"));
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

    private static @Nullable String country(Map<String, String> others) {
        var country = others.get("--country");
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }
}
