package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wording rules of one language, in their order: the first that matches, and that no doubt forbids, holds. */
final class WordingFile {

    static final String HEADER = "words,status,detail,effect,example";

    private static final int ABOVE_ANY_WEIGHT = 10_000;

    private final boolean tight;
    private final WordingLiterals literals;
    private final List<WordingDoubt> doubts;
    private final List<WordingRule> rules;
    private final Set<String> known = new HashSet<>();

    private WordingFile(boolean tight, WordingLiterals literals, List<WordingDoubt> doubts, List<WordingRule> rules) {
        this.tight = tight;
        this.literals = literals;
        this.doubts = doubts;
        this.rules = rules;
        rules.forEach(rule -> known.addAll(List.of(parts(PlainText.of(rule.example())))));
        doubts.forEach(doubt -> known.addAll(List.of(parts(PlainText.of(doubt.example())))));
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
        List<NamedCsvRecord> rows = rows(file, csv);
        WordingLiterals literals = new WordingLiterals(tight);
        WordingFile wording = new WordingFile(
                tight,
                literals,
                rows.stream()
                        .filter(WordingDoubt::isOne)
                        .map(row -> WordingDoubt.of(file, literals, row))
                        .toList(),
                rows.stream()
                        .filter(row -> !WordingDoubt.isOne(row))
                        .map(row -> WordingRule.of(file, language, literals, row))
                        .toList());
        wording.rules.forEach(rule -> wording.check(file, rule));
        wording.doubts.forEach(doubt -> wording.check(file, doubt));
        return wording;
    }

    private static List<NamedCsvRecord> rows(StatusFile file, String csv) {
        List<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                        .toList();
        rows.stream()
                .filter(row -> row.getFieldCount() != HEADER.split(",").length)
                .forEach(row -> {
                    throw file.refused(row.getStartingLineNumber(), row.getFieldCount() + " columns");
                });
        return rows;
    }

    @Nullable WordingRule find(Sentences text) {
        WordingSearch search = literals.search(withoutAsides(text));
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).pattern().matches(search) && !isDoubted(rules.get(rule), search)) {
                return rules.get(rule);
            }
        }
        return null;
    }

    /** Whether it knows that the text says nothing, or less than a rule of another language may read there. */
    boolean silences(Sentences text) {
        WordingSearch search = literals.search(text.whole());
        return doubts.stream().anyMatch(doubt -> doubt.pattern().matches(search))
                || rules.stream().anyMatch(rule -> rule.pattern().matches(search));
    }

    /**
     * How sure it is that a text is of this language: by the words it knows. Only where two languages know as
     * much of it, as Spanish and Portuguese may, the rule that asks for more.
     */
    int sureness(@Nullable WordingRule rule, PlainText plain) {
        int familiar = 0;
        for (String part : parts(plain)) {
            familiar += known.contains(part) ? part.length() : 0;
        }
        int weight = rule == null ? 0 : rule.pattern().weight(literals.search(plain));
        return familiar * ABOVE_ANY_WEIGHT + weight;
    }

    List<WordingRule> rules() {
        return rules;
    }

    private PlainText withoutAsides(Sentences text) {
        List<PlainText> kept = text.each().stream()
                .filter(sentence -> !isAside(literals.search(sentence)))
                .toList();
        return kept.size() == text.each().size() && kept.size() == 1 ? kept.getFirst() : PlainText.joined(kept);
    }

    private boolean isAside(WordingSearch sentence) {
        return doubts.stream()
                .anyMatch(doubt -> doubt.silences() && doubt.pattern().matches(sentence));
    }

    private boolean isDoubted(WordingRule rule, WordingSearch text) {
        return doubts.stream().anyMatch(doubt -> doubt.forbids(rule, text));
    }

    /** Words, or single letters in a language that does not part words. */
    private String[] parts(PlainText plain) {
        return tight ? plain.tight().words().split("") : plain.words().strip().split(" ");
    }

    private void check(StatusFile file, WordingRule rule) {
        WordingRule found = find(Sentences.of(rule.example()));
        if (!rule.equals(found)) {
            String by = found == null ? "no rule" : "line " + found.line();
            throw file.refused(rule.line(), "its example '" + rule.example() + "' is read by " + by);
        }
    }

    private void check(StatusFile file, WordingDoubt doubt) {
        PlainText example = PlainText.of(doubt.example());
        if (!doubt.pattern().matches(literals.search(example))) {
            throw file.refused(doubt.line(), "its example '" + doubt.example() + "' has other words");
        }
    }
}
