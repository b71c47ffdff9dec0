package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.WordingPart.Kind;
import io.waybill.vocabulary.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A way in which any carrier may say something in one language.
 *
 * @param name {@code words:en:} and what the rule asks for
 */
record WordingRule(
        long line,
        String name,
        List<WordingPart> parts,
        boolean tight,
        Meaning meaning,
        Effect effect,
        String example) {

    static WordingRule of(StatusFile file, String language, boolean tight, NamedCsvRecord row) {
        RuleColumns columns = new RuleColumns(file, row);
        String words = row.getField("words").strip();
        if (words.isEmpty() || words.contains("**")) {
            throw columns.refused("no words");
        }
        List<WordingPart> parts = Arrays.stream(words.split(" +"))
                .map(part -> WordingPart.of(part, tight))
                .toList();
        if (columns.effect() == Effect.VOIDS_NAMED) {
            throw columns.refused("words take back the previous scan, never one by its code");
        }
        return new WordingRule(
                row.getStartingLineNumber(),
                "words:" + language + ":" + words,
                parts,
                tight,
                columns.meaning(),
                columns.effect(),
                columns.example());
    }

    boolean matches(PlainText plain) {
        String text = tight ? plain.tight() : plain.spaced();
        int at = 0;
        for (WordingPart part : parts) {
            boolean fits = switch (part.kind()) {
                case THEN -> (at = part.end(text, at)) >= 0;
                case ANYWHERE -> part.occurs(text);
                case NOWHERE -> !part.occurs(text);
                case FIRST -> part.begins(text) && (at = part.end(text, 0)) >= 0;
            };
            if (!fits) {
                return false;
            }
        }
        return parts.stream().anyMatch(part -> part.kind() != Kind.NOWHERE);
    }

    /** How much of it must be there. */
    int weight() {
        return parts.stream().mapToInt(WordingPart::weight).sum();
    }

    Recognised reading() {
        return new Recognised(meaning, effect, name, Set.of(), false);
    }
}
