package io.waybill.carriers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns that all files of rules have: {@code status,detail,effect,example}. */
record RuleColumns(StatusFile file, NamedCsvRecord row) {

    static final String VOIDS = "voids ";

    Meaning meaning() {
        String name = row.getField("status");
        Status status = status(name);
        Meaning meaning = new Meaning(status, row.getField("detail"));
        if (Detail.of(meaning).isEmpty()) {
            throw refused("no detail '" + meaning.detail() + "' of " + name + " in the vocabulary, which has "
                    + Arrays.stream(Detail.values())
                            .map(Detail::meaning)
                            .filter(known -> known.status() == status)
                            .map(Meaning::detail)
                            .collect(Collectors.joining(", ")));
        }
        return meaning;
    }

    Status status(String name) {
        return Arrays.stream(Status.values())
                .filter(s -> s.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("no status '" + name + "' in the vocabulary, which has "
                        + Arrays.stream(Status.values()).map(Status::wireName).collect(Collectors.joining(", "))));
    }

    Effect effect() {
        String effect = row.getField("effect");
        return switch (effect) {
            case "" -> Effect.MOVES;
            case "informational" -> Effect.INFORMATIONAL;
            case "voids previous" -> Effect.VOIDS_PREVIOUS;
            case String named when named.startsWith(VOIDS) -> Effect.VOIDS_NAMED;
            default ->
                throw refused(
                        "effect '" + effect + "' is none of nothing, informational, voids previous, voids CODE...");
        };
    }

    String example() {
        String example = row.getField("example");
        if (example.isBlank()) {
            throw refused("no example of the carrier's own words");
        }
        return example;
    }

    IllegalArgumentException refused(String why) {
        return file.refused(row.getStartingLineNumber(), why);
    }
}
