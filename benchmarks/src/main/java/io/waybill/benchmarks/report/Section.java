package io.waybill.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one benchmark found.
 *
 * @param settings all that somebody needs who wants to do it again, or to doubt it
 * @param raw for whoever calculates with it
 */
public record Section(
        String name, String title, Table table, List<String> settings, List<Verdict> verdicts, List<?> raw) {

    String markdown() {
        var lines = settings.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
        return "### " + title + "\n\n" + table.markdown() + "\n" + lines;
    }
}
