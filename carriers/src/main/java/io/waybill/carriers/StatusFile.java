package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * A file of rules.
 *
 * @param name for complaints
 */
record StatusFile(String carrier, String name) {

    static final String HEADER = "code,text,coarse,status,detail,effect,example";

    List<StatusRule> rules(String csv) {
        if (!csv.lines().findFirst().orElse("").equals(HEADER)) {
            throw refused(1, "the first line is not '" + HEADER + "'");
        }
        return rows(csv).stream().map(row -> new StatusRow(this, row).rule()).toList();
    }

    List<NamedCsvRecord> rows(String csv) {
        try {
            return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                    .toList();
        } catch (CsvParseException e) {
            throw refused(1, "no CSV: " + e.getMessage());
        }
    }

    IllegalArgumentException refused(long line, String why) {
        return new IllegalArgumentException(name + ":" + line + ": " + why);
    }
}
