package io.waybill.carriers.taxonomy;

import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Glossary;
import io.waybill.vocabulary.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/vocabulary.md}, written from the code. */
final class VocabularyPage {

    private static final Glossary ENGLISH = Glossary.in("en");

    private VocabularyPage() {}

    static String markdown() {
        return """
                # Vocabulary

                Two levels: a status that a buyer understands, and a detail that says why. This page is written by `VocabularyPageTest` from the
                code (`Status`, `Detail`, `Glossary` in event-contracts; `Taxonomy` in carriers); do not edit it. Names and sentences are there in
                %s.

                A scan may also be informational (it belongs to the timeline but moves no status), take back an earlier one, or be
                unrecognised: then its text is shown, and no status moves.

                ## Statuses

                %s
                ## Details

                %s
                ## Ours to theirs

                The code of theirs that says most of what ours says. EasyPost: `status/status_detail`. UPU: EMSEVT events, ITMATT for the
                pre-advice; a dash where any would be wrong.

                %s
                %s""".formatted(String.join(", ", Glossary.LANGUAGES), statuses(), details(), ours(), theirs())
                        .stripTrailing()
                + "\n";
    }

    private static String statuses() {
        return table(
                "status | name | for a buyer",
                Arrays.stream(Status.values())
                        .map(status ->
                                row("`" + status.wireName() + "`", ENGLISH.name(status), ENGLISH.sentence(status))));
    }

    private static String details() {
        return table(
                "status | detail | name | category | cause | who can act | buyer must act | for a buyer",
                Arrays.stream(Detail.values())
                        .map(detail -> row(
                                "`" + detail.status().wireName() + "`",
                                "`" + detail.meaning().detail() + "`",
                                ENGLISH.name(detail),
                                detail.category().wireName(),
                                detail.cause().wireName(),
                                detail.party().wireName(),
                                detail.buyerMustAct() ? "yes" : "",
                                ENGLISH.sentence(detail))));
    }

    private static String ours() {
        String head = Arrays.stream(Taxonomy.values()).map(Taxonomy::shown).collect(Collectors.joining(" | "));
        return table(
                "detail | " + head,
                Arrays.stream(Detail.values())
                        .map(detail -> row(Stream.concat(
                                        Stream.of(name(detail)),
                                        Arrays.stream(Taxonomy.values())
                                                .map(taxonomy ->
                                                        taxonomy.best(detail).orElse("-")))
                                .toArray(String[]::new))));
    }

    private static String theirs() {
        return Arrays.stream(Taxonomy.values())
                .map(taxonomy -> "## " + taxonomy.shown() + " to ours\n\n"
                        + table(
                                "code | detail",
                                taxonomy.codes().stream()
                                        .map(code -> row(
                                                "`" + code + "`",
                                                name(taxonomy.home(code).orElseThrow())))))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Detail detail) {
        return "`" + detail.status().wireName() + "` `" + detail.meaning().detail() + "`";
    }

    private static String table(String head, Stream<String> rows) {
        String line = head.toLowerCase(Locale.ROOT).replaceAll("[^|]+", "---");
        return "| " + head + " |\n|" + line + "|\n" + rows.collect(Collectors.joining("\n")) + "\n";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
