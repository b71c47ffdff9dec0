package io.waybill.local.deploy;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** As much of Prometheus' language as it takes to see which metrics an expression names. */
final class PromQl {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern LABELS_OR_RANGE = Pattern.compile("\\{[^{}]*}|\\[[^\\[\\]]*]");
    private static final Pattern LABEL_LIST =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^()]*\\)");
    private static final Pattern OFFSET = Pattern.compile("\\boffset\\s+-?[0-9a-z]+");
    private static final Pattern NAME = Pattern.compile("(?<![0-9A-Za-z_:])[A-Za-z_:][0-9A-Za-z_:]*+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "inf", "nan", "by", "without");

    private PromQl() {}

    static Set<String> metrics(String expression) {
        var rest = STRING.matcher(expression).replaceAll("");
        for (var left : new Pattern[] {LABELS_OR_RANGE, LABEL_LIST, OFFSET}) {
            rest = left.matcher(rest).replaceAll(" ");
        }
        var metrics = new LinkedHashSet<String>();
        NAME.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(metrics::add);
        return metrics;
    }
}
