package io.waybill.carriers;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of one table, found by what they are for. No two are for the same. */
final class StatusRules {

    private final String carrier;
    private final Map<String, StatusRule> byName;
    private final List<StatusRule> withWords;

    private StatusRules(String carrier, Map<String, StatusRule> byName) {
        this.carrier = carrier;
        this.byName = byName;
        withWords = byName.values().stream()
                .filter(rule -> rule.text() != null)
                .sorted(Comparator.comparingInt((StatusRule rule) -> rule.text().weight())
                        .reversed())
                .toList();
    }

    static StatusRules of(StatusFile file, List<StatusRule> rules) {
        return checked(file, rules, Map.of());
    }

    /** With those of a second file, which win over those for the same. */
    StatusRules with(StatusFile file, List<StatusRule> more) {
        return checked(file, more, byName);
    }

    private static StatusRules checked(StatusFile file, List<StatusRule> rules, Map<String, StatusRule> others) {
        Map<String, StatusRule> byName = new LinkedHashMap<>();
        for (StatusRule rule : rules) {
            StatusRule earlier = byName.putIfAbsent(rule.name(), rule);
            if (earlier != null) {
                throw file.refused(rule.line(), "line " + earlier.line() + " is for the same, " + rule.name());
            }
        }
        // First, so that they come before patterns that ask for as much.
        others.forEach(byName::putIfAbsent);
        StatusRules all = new StatusRules(file.carrier(), byName);
        rules.forEach(rule -> all.check(file, rule, others));
        return all;
    }

    String carrier() {
        return carrier;
    }

    /** In the order of the file. */
    Collection<StatusRule> all() {
        return byName.values();
    }

    /** The most specific code, then the words, then what the code's parts say alone. */
    Optional<StatusRule> find(Said said) {
        return byCodes(said.codes(), said)
                .or(() -> said.statements().stream().flatMap(this::byWords).findFirst())
                .or(() -> byCodes(said.broaderCodes(), said));
    }

    private Optional<StatusRule> byCodes(List<String> codes, Said said) {
        return codes.stream().flatMap(code -> byCode(code, said.statements())).findFirst();
    }

    /** The carrier's summary. */
    Optional<StatusRule> findCoarse(Said said) {
        return Optional.ofNullable(said.coarseCode())
                .map(code -> byName.get(StatusRule.nameOfCoarseCode(carrier, code)));
    }

    private Stream<StatusRule> byCode(String code, List<String> statements) {
        Stream<StatusRule> withTheseWords = withWords.stream()
                .filter(rule -> code.equals(rule.code()))
                .filter(rule -> statements.stream().anyMatch(rule::matches));
        return Stream.concat(withTheseWords, Stream.ofNullable(byName.get(StatusRule.nameOfCode(carrier, code))));
    }

    private Stream<StatusRule> byWords(String statement) {
        Stream<StatusRule> patterns =
                withWords.stream().filter(rule -> rule.code() == null).filter(rule -> rule.matches(statement));
        return Stream.concat(Stream.ofNullable(byName.get(StatusRule.nameOfText(carrier, statement))), patterns);
    }

    /** A rule that its own example does not find is hidden by another one. */
    private void check(StatusFile file, StatusRule rule, Map<String, StatusRule> others) {
        Said said = Said.of(rule.code(), rule.example(), rule.coarseCode(), null);
        Optional<StatusRule> found = find(said).or(() -> findCoarse(said));
        if (!found.equals(Optional.of(rule))) {
            String by = found.map(other -> other.equals(others.get(other.name()))
                            ? "the rule " + other.name() + ", which was there before"
                            : "line " + other.line())
                    .orElse("no rule");
            throw file.refused(rule.line(), "its example '" + rule.example() + "' is read by " + by);
        }
        for (String voided : rule.voids()) {
            if (!byName.containsKey(voided)) {
                throw file.refused(rule.line(), "takes back " + voided + ", which is no rule");
            }
        }
    }
}
