package io.waybill.carriers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules beside those that come with this module: {@code <carrier>.csv} of the form of a {@code status.csv}, or
 * {@code wording/<language>.csv}.
 *
 * @param path below the folder of rules, with {@code /}
 */
public record RuleFile(String path, String text) {

    private static final Pattern OF_CARRIER = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.csv");
    private static final Pattern OF_LANGUAGE = Pattern.compile("wording/([a-z]{2,3})\\.csv");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public RuleFile {
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** A carrier's id without {@code -} and {@code _}, in lower case. */
    public static String bare(String carrierId) {
        return Carriers.bare(carrierId);
    }

    /** Ids without {@code -} and {@code _} of the carriers whose scans it may read; empty for those of all. */
    public static Set<String> carriers(String path) {
        Matcher matcher = OF_CARRIER.matcher(path);
        return matcher.matches() ? StatusTables.BUILT_IN.sharing(matcher.group(1)) : Set.of();
    }

    Optional<String> carrier() {
        return named(OF_CARRIER);
    }

    Optional<String> language() {
        return named(OF_LANGUAGE);
    }

    private Optional<String> named(Pattern pattern) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
