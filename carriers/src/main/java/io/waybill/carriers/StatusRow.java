package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a status file, refused where it says nothing or something impossible. */
record StatusRow(StatusFile file, NamedCsvRecord row) {

    private static final int COLUMNS = StatusFile.HEADER.split(",").length;

    StatusRule rule() {
        if (row.getFieldCount() != COLUMNS) {
            throw refused(row.getFieldCount() + " columns instead of " + COLUMNS);
        }
        String code = code("code");
        TextPattern text = text();
        String coarse = code("coarse");
        RuleColumns columns = new RuleColumns(file, row);
        Effect effect = columns.effect();
        return new StatusRule(
                line(),
                name(code, text, coarse),
                code,
                text,
                coarse,
                columns.meaning(),
                effect,
                voids(effect),
                columns.example());
    }

    private String name(@Nullable String code, @Nullable TextPattern text, @Nullable String coarse) {
        if (coarse != null && code == null && text == null) {
            return StatusRule.nameOfCoarseCode(file.carrier(), coarse);
        }
        if (coarse != null || (code == null && text == null)) {
            throw refused("a rule is for a code, for words, for both, or for a coarse code alone");
        }
        if (code == null) {
            return StatusRule.nameOfText(file.carrier(), text.words());
        }
        return text == null
                ? StatusRule.nameOfCode(file.carrier(), code)
                : StatusRule.nameOfBoth(file.carrier(), code, text.words());
    }

    private @Nullable TextPattern text() {
        String text = row.getField("text");
        if (text.isEmpty()) {
            return null;
        }
        String words = Words.normalised(text);
        if (words.codePoints().noneMatch(Character::isLetter)) {
            throw refused("no words in text '" + text + "'");
        }
        return TextPattern.of(words);
    }

    private Set<String> voids(Effect effect) {
        if (effect != Effect.VOIDS_NAMED) {
            return Set.of();
        }
        return Arrays.stream(row.getField("effect")
                        .substring(RuleColumns.VOIDS.length())
                        .split(" "))
                .map(code -> StatusRule.nameOfCode(file.carrier(), Said.upper(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable String code(String column) {
        String code = row.getField(column);
        return code.isBlank() ? null : Said.upper(code);
    }

    private long line() {
        return row.getStartingLineNumber();
    }

    private IllegalArgumentException refused(String why) {
        return file.refused(line(), why);
    }
}
