package io.waybill.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said, in the form in which rules compare it.
 *
 * @param codes the most specific first; last, whatever stands before its second part
 * @param broaderCodes the parts of a code of two parts, when nothing more is known of both together
 * @param statements the whole text, then its lines where it has several
 */
record Said(
        List<String> codes,
        List<String> broaderCodes,
        List<String> statements,
        @Nullable String coarseCode) {

    /** @param division of the carrier, whose codes may come without its name */
    static Said of(@Nullable String code, String text, @Nullable String coarseCode, @Nullable String division) {
        return new Said(
                codes(code, division), parts(code), statements(text), coarseCode == null ? null : upper(coarseCode));
    }

    static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> codes(@Nullable String code, @Nullable String division) {
        if (code == null) {
            return List.of();
        }
        String bare = upper(code);
        String anyWithItsEnd = "*/" + bare.substring(bare.lastIndexOf('/') + 1);
        return division == null
                ? List.of(bare, anyWithItsEnd)
                : List.of(upper(division) + "/" + bare, bare, anyWithItsEnd);
    }

    private static List<String> parts(@Nullable String code) {
        int slash = code == null ? -1 : code.lastIndexOf('/');
        return slash < 0 ? List.of() : List.of(upper(code.substring(0, slash)), upper(code.substring(slash + 1)));
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
