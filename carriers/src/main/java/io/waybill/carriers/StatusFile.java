package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/**
 * A {@code status.csv}.
 *
 * @param name for complaints
 */
record StatusFile(String carrier, String name) {

    static final String HEADER = "code,text,coarse,status,detail,effect,example";

    List<StatusRule> rules(String csv) {
        if (!csv.lines().findFirst().orElse("").equals(HEADER)) {
            throw refused(1, "the first line is not '" + HEADER + "'");
        }
        return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                .map(row -> new StatusRow(this, row).rule())
                .toList();
    }

    IllegalArgumentException refused(long line, String why) {
        return new IllegalArgumentException(name + ":" + line + ": " + why);
    }
}
