package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.WordingPart.Kind;
import io.waybill.vocabulary.Meaning;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A way in which any carrier may say something in one language.
 *
 * @param name {@code words:en:} and its example, which no other rule reads
 * @param needed parts that must be there, those with the fewest words first, as most texts have none of them
 */
record WordingRule(
        long line,
        String name,
        List<WordingPart> parts,
        List<WordingPart> needed,
        Meaning meaning,
        Effect effect,
        String example) {

    static WordingRule of(StatusFile file, String language, WordingLiterals literals, NamedCsvRecord row) {
        RuleColumns columns = new RuleColumns(file, row);
        String words = row.getField("words").strip();
        List<WordingPart> parts = parts(words, literals, columns);
        if (row.getFieldCount() != WordingFile.HEADER.split(",").length) {
            throw columns.refused(row.getFieldCount() + " columns");
        }
        if (columns.effect() == Effect.VOIDS_NAMED) {
            throw columns.refused("words take back the previous scan, never one by its code");
        }
        return new WordingRule(
                row.getStartingLineNumber(),
                "words:" + language + ":"
                        + PlainText.of(columns.example()).words().strip(),
                parts,
                needed(parts),
                columns.meaning(),
                columns.effect(),
                columns.example());
    }

    private static List<WordingPart> parts(String words, WordingLiterals literals, RuleColumns columns) {
        try {
            List<WordingPart> parts = Arrays.stream(words.split(" +"))
                    .map(part -> WordingPart.of(part, literals))
                    .toList();
            if (needed(parts).isEmpty()) {
                throw new IllegalArgumentException("it asks for no words");
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw columns.refused("'" + words + "': " + e.getMessage());
        }
    }

    static List<WordingPart> needed(List<WordingPart> parts) {
        return parts.stream()
                .filter(part -> part.kind() != Kind.NOWHERE)
                .sorted(Comparator.comparingInt(part -> part.literals().size()))
                .toList();
    }

    boolean matches(WordingSearch text) {
        // Not with an iterator: there are thousands of rules.
        for (int part = 0; part < needed.size(); part++) {
            if (!needed.get(part).occurs(text)) {
                return false;
            }
        }
        return fits(text, 0, 0);
    }

    private boolean fits(WordingSearch text, int part, int from) {
        if (part == parts.size()) {
            return true;
        }
        WordingPart next = parts.get(part);
        return switch (next.kind()) {
            case THEN, NEAR -> follows(text, part, from);
            case ANYWHERE, ALONE -> next.occurs(text) && fits(text, part + 1, from);
            case NOWHERE -> !next.occurs(text) && fits(text, part + 1, from);
            case FIRST -> next.beginning(text) >= 0 && fits(text, part + 1, next.beginning(text));
        };
    }

    /** The earliest occurrence does, but where something must stand near to it. */
    private boolean follows(WordingSearch text, int part, int from) {
        boolean anyWillDo = part + 1 < parts.size() && parts.get(part + 1).kind() == Kind.NEAR;
        int end = parts.get(part).end(text, from);
        while (end >= 0 && !fits(text, part + 1, end)) {
            end = anyWillDo ? parts.get(part).end(text, end) : -1;
        }
        return end >= 0;
    }

    /** How much of what it asks for is there. */
    int weight(WordingSearch text) {
        int weight = 0;
        for (WordingPart part : needed) {
            weight += part.weight(text);
        }
        return weight;
    }

    Recognised reading() {
        return new Recognised(meaning, effect, name, Set.of(), false);
    }
}
