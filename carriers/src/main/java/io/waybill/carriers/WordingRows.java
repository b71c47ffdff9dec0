package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/** The rows of one file of wording rules, in their order. */
record WordingRows(StatusFile file, List<WordingDoubt> doubts, List<WordingRule> rules) {

    static final String HEADER = "words,status,detail,effect,example";

    static WordingRows of(String language, WordingLiterals literals, RuleFile said) {
        StatusFile file = new StatusFile("words", said.path());
        List<NamedCsvRecord> rows = rows(file, said.text());
        return new WordingRows(
                file,
                rows.stream()
                        .filter(WordingDoubt::isOne)
                        .map(row -> WordingDoubt.of(file, literals, row))
                        .toList(),
                rows.stream()
                        .filter(row -> !WordingDoubt.isOne(row))
                        .map(row -> WordingRule.of(file, language, literals, row))
                        .toList());
    }

    private static List<NamedCsvRecord> rows(StatusFile file, String csv) {
        if (!csv.lines().findFirst().orElse("").equals(HEADER)) {
            throw file.refused(1, "the first line is not '" + HEADER + "'");
        }
        List<NamedCsvRecord> rows = file.rows(csv);
        rows.stream()
                .filter(row -> row.getFieldCount() != HEADER.split(",").length)
                .forEach(row -> {
                    throw file.refused(row.getStartingLineNumber(), row.getFieldCount() + " columns");
                });
        return rows;
    }

    /** A row that its own example does not find is hidden by another one. */
    void check(WordingFile wording) {
        for (WordingRule rule : rules) {
            WordingRule found = wording.find(Sentences.of(rule.example()));
            if (!rule.equals(found)) {
                String by = found == null
                        ? "no rule"
                        : rules.contains(found)
                                ? "line " + found.line()
                                : "the rule " + found.name() + ", which was there before";
                throw file.refused(rule.line(), "its example '" + rule.example() + "' is read by " + by);
            }
        }
        for (WordingDoubt doubt : doubts) {
            if (!wording.has(doubt.pattern(), doubt.example())) {
                throw file.refused(doubt.line(), "its example '" + doubt.example() + "' has other words");
            }
        }
    }
}
