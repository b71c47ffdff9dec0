package io.waybill.carriers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wording rules of one language, in their order: the first that matches, and that no doubt forbids, holds. */
final class WordingFile {

    static final String HEADER = WordingRows.HEADER;

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
        return of(language, tight, List.of(new RuleFile(BuiltIn.wording(language), csv)));
    }

    /** @param files the first of which comes before the others, and is the one to be checked */
    static WordingFile of(String language, boolean tight, List<RuleFile> files) {
        WordingLiterals literals = new WordingLiterals(tight);
        List<WordingRows> rows = files.stream()
                .map(file -> WordingRows.of(language, literals, file))
                .toList();
        WordingFile wording = new WordingFile(
                tight,
                literals,
                rows.stream().flatMap(one -> one.doubts().stream()).toList(),
                rows.stream().flatMap(one -> one.rules().stream()).toList());
        rows.getFirst().check(wording);
        return wording;
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

    boolean has(WordingPattern pattern, String text) {
        return pattern.matches(literals.search(PlainText.of(text)));
    }
}
