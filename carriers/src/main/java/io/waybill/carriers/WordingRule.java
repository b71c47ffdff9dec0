package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.vocabulary.Meaning;
import java.util.Set;

/**
 * A way in which any carrier may say something in one language.
 *
 * @param name {@code words:en:} and its example, which no other rule reads
 */
record WordingRule(long line, String name, WordingPattern pattern, Meaning meaning, Effect effect, String example) {

    static WordingRule of(StatusFile file, String language, WordingLiterals literals, NamedCsvRecord row) {
        RuleColumns columns = new RuleColumns(file, row);
        WordingPattern pattern = WordingPattern.of(columns, literals);
        if (columns.effect() == Effect.VOIDS_NAMED) {
            throw columns.refused("words take back the previous scan, never one by its code");
        }
        return new WordingRule(
                row.getStartingLineNumber(),
                "words:" + language + ":"
                        + PlainText.of(columns.example()).words().strip(),
                pattern,
                columns.meaning(),
                columns.effect(),
                columns.example());
    }

    boolean moves() {
        return effect == Effect.MOVES;
    }

    Recognised reading() {
        return new Recognised(meaning, effect, name, Set.of(), false);
    }
}
