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
record WordingRule(long line, String name, List<WordingPart> parts, Meaning meaning, Effect effect, String example) {

    static WordingRule of(StatusFile file, String language, boolean tight, NamedCsvRecord row) {
        RuleColumns columns = new RuleColumns(file, row);
        String words = row.getField("words").strip();
        List<WordingPart> parts = parts(words, tight, columns);
        if (columns.effect() == Effect.VOIDS_NAMED) {
            throw columns.refused("words take back the previous scan, never one by its code");
        }
        return new WordingRule(
                row.getStartingLineNumber(),
                "words:" + language + ":" + words,
                parts,
                columns.meaning(),
                columns.effect(),
                columns.example());
    }

    private static List<WordingPart> parts(String words, boolean tight, RuleColumns columns) {
        try {
            List<WordingPart> parts = Arrays.stream(words.split(" +"))
                    .map(part -> WordingPart.of(part, tight))
                    .toList();
            if (parts.stream().allMatch(part -> part.kind() == Kind.NOWHERE)) {
                throw new IllegalArgumentException("it asks for no words");
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw columns.refused("'" + words + "': " + e.getMessage());
        }
    }

    /** @param text tight where the rule is */
    boolean matches(PlainText text) {
        for (WordingPart part : parts) {
            if (!part.mayFit(text)) {
                return false;
            }
        }
        int at = 0;
        for (WordingPart part : parts) {
            boolean fits = switch (part.kind()) {
                case THEN -> (at = part.end(text, at)) >= 0;
                case ANYWHERE, ALONE -> part.occurs(text);
                case NOWHERE -> !part.occurs(text);
                case FIRST -> (at = part.beginning(text)) >= 0;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** How much of what it asks for is there. */
    int weight(PlainText text) {
        int weight = 0;
        for (WordingPart part : parts) {
            weight += part.kind() == Kind.NOWHERE ? 0 : part.weight(text);
        }
        return weight;
    }

    Recognised reading() {
        return new Recognised(meaning, effect, name, Set.of(), false);
    }
}
