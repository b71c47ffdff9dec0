package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.vocabulary.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words among which others do not mean what they say: promises, conditions, denials, advertising.
 *
 * @param statuses that no rule may read in such a text; none where such a sentence says nothing at all
 */
record WordingDoubt(long line, WordingPattern pattern, Set<Status> statuses, String example) {

    static final String NEVER = "never";

    static boolean isOne(NamedCsvRecord row) {
        return row.getField("effect").equals(NEVER);
    }

    static WordingDoubt of(StatusFile file, WordingLiterals literals, NamedCsvRecord row) {
        RuleColumns columns = new RuleColumns(file, row);
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Stream.of(row.getField("status").split("\\|"))
                .filter(name -> !name.isEmpty())
                .map(columns::status)
                .forEach(statuses::add);
        return new WordingDoubt(
                row.getStartingLineNumber(), WordingPattern.of(columns, literals), statuses, columns.example());
    }

    /** Whether a sentence with it says nothing, whatever else stands there. */
    boolean silences() {
        return statuses.isEmpty();
    }

    /** What moves nothing does no harm. */
    boolean forbids(WordingRule rule, WordingSearch text) {
        return rule.moves() && statuses.contains(rule.meaning().status()) && pattern.matches(text);
    }
}
