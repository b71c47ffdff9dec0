package io.waybill.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said, in the form in which rules compare it.
 *
 * @param codes the most specific first
 * @param statements the whole text, then its lines where it has several
 */
record Said(
        List<String> codes,
        List<String> statements,
        @Nullable String coarseCode) {

    /** @param division of the carrier, whose codes may come without its name */
    static Said of(@Nullable String code, String text, @Nullable String coarseCode, @Nullable String division) {
        return new Said(codes(code, division), statements(text), coarseCode == null ? null : upper(coarseCode));
    }

    static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> codes(@Nullable String code, @Nullable String division) {
        if (code == null) {
            return List.of();
        }
        String bare = upper(code);
        return division == null ? List.of(bare) : List.of(upper(division) + "/" + bare, bare);
    }

    private static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        statements.add(Words.normalised(text));
        if (text.contains("\n")) {
            text.lines().map(Words::normalised).forEach(statements::add);
        }
        return statements;
    }
}
