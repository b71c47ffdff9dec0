package io.waybill.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown. */
public record Table(List<String> header, List<List<String>> rows) {

    String markdown() {
        var line = header.stream().map(_ -> "---").toList();
        return Stream.concat(Stream.of(header, line), rows.stream())
                .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }
}
