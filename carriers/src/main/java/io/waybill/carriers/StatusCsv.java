package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.carriers.StatusRule.Kind;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The rows of {@code <carrier>/status.csv}: kind, key, status, detail, effect, words, source. A row that is not whole does
 * not load, and says where it is.
 */
final class StatusCsv {

    private StatusCsv() {}

    static List<StatusRule> load(String carrier) {
        var name = carrier + "/status.csv";
        try (var stream = StatusCsv.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<StatusRule> parse(String name, String csv) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().map(row -> rule(name, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StatusRule rule(String name, NamedCsvRecord row) {
        var at = name + ":" + row.getStartingLineNumber();
        try {
            var kind = Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
            var status = Status.valueOf(row.getField("status").toUpperCase(Locale.ROOT));
            return new StatusRule(
                    kind,
                    key(kind, filled(row, "key")),
                    known(new Meaning(status, row.getField("detail"))),
                    Effect.valueOf(row.getField("effect").toUpperCase(Locale.ROOT)),
                    filled(row, "words"),
                    at);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(at + ": " + e.getMessage(), e);
        }
    }

    private static String key(Kind kind, String key) {
        return switch (kind) {
            case CODE, COARSE -> Plain.code(key);
            case TEXT, CONTAINS -> Plain.text(key);
        };
    }

    private static Meaning known(Meaning meaning) {
        return Detail.of(meaning)
                .map(Detail::meaning)
                .orElseThrow(() -> new IllegalArgumentException(
                        meaning.status().wireName() + " has no detail " + meaning.detail()));
    }

    private static String filled(NamedCsvRecord row, String column) {
        var value = row.getField(column);
        if (value.isBlank()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return value;
    }
}
