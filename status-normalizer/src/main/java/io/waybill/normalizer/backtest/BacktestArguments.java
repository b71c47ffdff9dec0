package io.waybill.normalizer.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at.
 *
 * @param trainUntil orders purchased from this day on are predicted
 * @param predictions file to write them to, if any
 */
record BacktestArguments(
        List<Path> files, LocalDate trainUntil, @Nullable Path predictions) {

    static final String USAGE = "usage: backtest FILE.csv[.gz]... --train-until DATE [--predictions OUT.csv]";

    /** @throws IllegalArgumentException saying what is wrong */
    static BacktestArguments parse(List<String> words) {
        var files = new ArrayList<Path>();
        LocalDate trainUntil = null;
        Path predictions = null;
        var left = words.iterator();
        while (left.hasNext()) {
            var word = left.next();
            switch (word) {
                case "--train-until" -> trainUntil = date(behind(word, left));
                case "--predictions" -> predictions = Path.of(behind(word, left));
                default -> files.add(Path.of(word));
            }
        }
        if (files.isEmpty() || trainUntil == null) {
            throw new IllegalArgumentException(files.isEmpty() ? "a file is missing" : "--train-until is missing");
        }
        return new BacktestArguments(List.copyOf(files), trainUntil, predictions);
    }

    boolean tests(LocalDateTime purchased) {
        return !purchased.toLocalDate().isBefore(trainUntil);
    }

    private static String behind(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " wants a word behind it");
        }
        return left.next();
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("--train-until is a day such as 2017-09-01, not " + written);
        }
    }
}
