package io.waybill.carriers;

import io.waybill.carriers.WordingPart.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a row of a wording file asks of a text.
 *
 * @param needed parts that must be there, those with the fewest words first, as most texts have none of them
 */
record WordingPattern(List<WordingPart> parts, List<WordingPart> needed) {

    /** @throws IllegalArgumentException when it asks for nothing */
    static WordingPattern of(String words, WordingLiterals literals) {
        List<WordingPart> parts = Arrays.stream(words.split(" +"))
                .map(part -> WordingPart.of(part, literals))
                .toList();
        List<WordingPart> needed = parts.stream()
                .filter(part -> part.kind() != Kind.NOWHERE)
                .sorted(Comparator.comparingInt(part -> part.literals().size()))
                .toList();
        if (needed.isEmpty()) {
            throw new IllegalArgumentException("it asks for no words");
        }
        return new WordingPattern(parts, needed);
    }

    /** @throws IllegalArgumentException with file and line, when it asks for nothing */
    static WordingPattern of(RuleColumns columns, WordingLiterals literals) {
        String words = columns.row().getField("words").strip();
        try {
            return of(words, literals);
        } catch (IllegalArgumentException e) {
            throw columns.refused("'" + words + "': " + e.getMessage());
        }
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
}
