package io.waybill.local.carrier;

import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of cases: a line each, columns between tabs. */
final class Rows {

    private Rows() {}

    /**
     * @param columns names of the columns that each line has
     * @throws IllegalArgumentException names the line that has too few columns
     */
    static List<Row> of(Path file, String... columns) throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Given.lines(file)) {
            var row = new Row(file, rows.size() + 1, line.split("\t", -1));
            if (row.columns().length < columns.length) {
                throw row.refused("columns between tabs are needed: " + String.join(", ", columns) + "; there are "
                        + row.columns().length);
            }
            rows.add(row);
        }
        return rows;
    }

    @FunctionalInterface
    interface Report {
        String of(String[] columns) throws IOException;
    }

    /** @param line counted from 1 */
    record Row(Path file, int line, String[] columns) {

        /** What is wrong with a line is said with its number. */
        String report(Report report) throws IOException {
            try {
                return report.of(columns);
            } catch (IllegalArgumentException | Refusal e) {
                throw refused(e.getMessage());
            }
        }

        private IllegalArgumentException refused(String why) {
            return new IllegalArgumentException(file + ":" + line + ": " + why);
        }
    }
}
