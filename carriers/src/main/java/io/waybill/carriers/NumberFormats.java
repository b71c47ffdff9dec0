package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every format there is: those of {@code number-formats.csv}, and UPU S10, whose numbers name the country. Confidence weighs
 * how many other carriers' numbers look alike and how much a check digit proves: mod 7 lets one in seven strangers pass,
 * mod 10 one in ten.
 */
final class NumberFormats {

    /** No carrier's numbers are longer. */
    private static final int LONGEST = 60;

    static final List<NumberFormat> ALL = load();

    private NumberFormats() {}

    /** In no order. */
    static Stream<NumberMatch> of(String number) {
        return number.length() > LONGEST
                ? Stream.empty()
                : Stream.concat(
                        S10.match(number).stream(), ALL.stream().flatMap(format -> format.match(number).stream()));
    }

    private static List<NumberFormat> load() {
        InputStream file = Objects.requireNonNull(NumberFormats.class.getResourceAsStream("number-formats.csv"));
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .stream()
                .map(NumberFormats::format)
                .toList();
    }

    private static NumberFormat format(NamedCsvRecord row) {
        String carrier = row.getField("carrier");
        String page = row.getField("page");
        return new NumberFormat(
                carrier,
                row.getField("format"),
                Pattern.compile(row.getField("pattern")),
                CheckAlgorithm.named(row.getField("check")),
                row.getField("prefix"),
                Double.parseDouble(row.getField("confidence")),
                page.isEmpty() ? carrier : page);
    }
}
