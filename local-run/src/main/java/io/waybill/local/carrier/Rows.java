package io.waybill.local.carrier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A list of cases: a line each, columns between tabs. */
final class Rows {

    private Rows() {}

    /** @throws IllegalArgumentException names the line that has too few columns */
    static List<String[]> of(Path file, int columns) throws IOException {
        var lines = Files.readAllLines(file);
        var rows = lines.stream().map(line -> line.split("\t", -1)).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).length < columns) {
                throw new IllegalArgumentException("%s:%d: %d columns between tabs are needed, there are %d"
                        .formatted(file, i + 1, columns, rows.get(i).length));
            }
        }
        return rows;
    }
}
