package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wording rules of one language, in their order: the first that matches holds. */
final class WordingFile {

    static final String HEADER = "words,status,detail,effect,example";

    private static final int ABOVE_ANY_WEIGHT = 10_000;

    private final boolean tight;
    private final WordingLiterals literals;
    private final List<WordingRule> rules;
    private final Set<String> known = new HashSet<>();

    private WordingFile(boolean tight, WordingLiterals literals, List<WordingRule> rules) {
        this.tight = tight;
        this.literals = literals;
        this.rules = rules;
        rules.forEach(rule -> known.addAll(List.of(parts(PlainText.of(rule.example())))));
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
        WordingLiterals literals = new WordingLiterals(tight);
        WordingFile wording = new WordingFile(
                tight,
                literals,
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                        .map(row -> WordingRule.of(file, language, literals, row))
                        .toList());
        wording.rules.forEach(rule -> wording.check(file, rule));
        return wording;
    }

    @Nullable WordingRule find(PlainText plain) {
        WordingSearch text = literals.search(plain);
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).matches(text)) {
                return rules.get(rule);
            }
        }
        return null;
    }

    /**
     * How sure it is that a rule of this language read a text: by the words it knows. Only where two languages know as
     * much of it, as Spanish and Portuguese may, the rule that asks for more.
     */
    int sureness(WordingRule rule, PlainText plain) {
        int familiar = 0;
        for (String part : parts(plain)) {
            familiar += known.contains(part) ? part.length() : 0;
        }
        return familiar * ABOVE_ANY_WEIGHT + rule.weight(literals.search(plain));
    }

    List<WordingRule> rules() {
        return rules;
    }

    /** Words, or single letters in a language that does not part words. */
    private String[] parts(PlainText plain) {
        return tight ? plain.tight().words().split("") : plain.words().strip().split(" ");
    }

    private void check(StatusFile file, WordingRule rule) {
        WordingRule found = find(PlainText.of(rule.example()));
        if (!rule.equals(found)) {
            String by = found == null ? "no rule" : "line " + found.line();
            throw file.refused(rule.line(), "its example '" + rule.example() + "' is read by " + by);
        }
    }
}
