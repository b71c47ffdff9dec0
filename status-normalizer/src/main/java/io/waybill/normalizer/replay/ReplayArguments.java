package io.waybill.normalizer.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param changes thresholds that win over all that is set, by their names; none shows what fired
 * @param days back from now, in which parcels were shipped
 */
record ReplayArguments(
        Map<String, String> changes,
        @Nullable String merchant,
        @Nullable String carrier,
        int days,
        boolean json) {

    static final String USAGE = "usage: rules replay [--set NAME=VALUE]... [--merchant ID] [--carrier ID]"
            + " [--days N] [--json]; names as in docs/delays.md, such as --set stalled=3d";

    private static final int USUAL_DAYS = 90;

    ReplayArguments {
        changes = Map.copyOf(changes);
        if (days < 1 || days > 3650) {
            throw new IllegalArgumentException("--days is from 1 to 3650, not " + days);
        }
    }

    /** @param words behind {@code rules} */
    static ReplayArguments parse(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("replay")) {
            throw new IllegalArgumentException(USAGE);
        }
        var changes = new LinkedHashMap<String, String>();
        var others = new LinkedHashMap<String, String>();
        var rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--json" -> others.put(word, "");
                case "--set" -> change(value(word, rest.hasNext() ? rest.next() : null), changes);
                case "--merchant", "--carrier", "--days" ->
                    others.put(word, value(word, rest.hasNext() ? rest.next() : null));
                default -> throw new IllegalArgumentException("there is no " + word + "; " + USAGE);
            }
        }
        return new ReplayArguments(
                changes,
                others.get("--merchant"),
                others.get("--carrier"),
                days(others.get("--days")),
                others.containsKey("--json"));
    }

    private static String value(String word, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(word + " needs a value; " + USAGE);
        }
        return value;
    }

    private static void change(String written, Map<String, String> changes) {
        var parts = written.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--set takes NAME=VALUE, such as stalled=3d, not " + written);
        }
        changes.put(parts[0], parts[1]);
    }

    private static int days(@Nullable String written) {
        if (written == null) {
            return USUAL_DAYS;
        }
        if (!written.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("--days is a number, not " + written);
        }
        return Integer.parseInt(written);
    }
}
