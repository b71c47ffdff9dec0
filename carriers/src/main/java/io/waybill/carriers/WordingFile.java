package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/** The wording rules of one language, in their order: the first that matches holds. */
final class WordingFile {

    static final String HEADER = "words,status,detail,effect,example";

    private final List<WordingRule> rules;

    private WordingFile(List<WordingRule> rules) {
        this.rules = rules;
    }

    /**
     * @param tight of a language that does not part words
     * @throws IllegalArgumentException with file and line, when an earlier rule hides another one
     */
    static WordingFile of(String language, boolean tight, String csv) {
        StatusFile file = new StatusFile("words", "wording/" + language + ".csv");
        if (!csv.lines().findFirst().orElse("").equals(HEADER)) {
            throw file.refused(1, "the first line is not '" + HEADER + "'");
        }
        WordingFile wording =
                new WordingFile(CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                        .map(row -> WordingRule.of(file, language, tight, row))
                        .toList());
        wording.rules.forEach(rule -> wording.check(file, rule));
        return wording;
    }

    Optional<WordingRule> find(PlainText text) {
        return rules.stream().filter(rule -> rule.matches(text)).findFirst();
    }

    List<WordingRule> rules() {
        return rules;
    }

    private void check(StatusFile file, WordingRule rule) {
        Optional<WordingRule> found = find(PlainText.of(rule.example()));
        if (!found.equals(Optional.of(rule))) {
            String by = found.map(other -> "line " + other.line()).orElse("no rule");
            throw file.refused(rule.line(), "its example '" + rule.example() + "' is read by " + by);
        }
    }
}
