package io.waybill.normalizer.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a replay found.
 *
 * @param days back from now, in which parcels were shipped
 * @param changes that were tried
 * @param parcels that were walked through
 * @param skipped of which too little is kept
 */
record Report(int days, Map<String, String> changes, long parcels, long skipped, List<Tally.Line> rules) {

    /** By what was known of a parcel's lane then, which is kept no more. */
    private static final Pattern NOT_REPLAYED = Pattern.compile("promiseatrisk.*|stalledfloor");

    String written() {
        var written = new StringBuilder();
        written.append("%d parcels of the last %d days, %s".formatted(parcels, days, changed()));
        written.append(skipped == 0 ? "\n\n" : "; %d left out, of which too little is kept\n\n".formatted(skipped));
        changes.keySet().stream()
                .filter(Report::isNotReplayed)
                .sorted()
                .forEach(name -> written.append("NOT SHOWN: what ")
                        .append(name)
                        .append(" would change. It goes by what was known of lanes then, which is kept no more.\n\n"));
        written.append("%-18s %-6s %9s %10s %8s %10s %9s%n"
                .formatted("rule", "level", "fired", "would fire", "newly", "no longer", "in time"));
        rules.forEach(line -> written.append("%-18s %-6s %9d %10d %8d %10d %9d%n"
                .formatted(
                        line.rule(),
                        line.level() == 1 ? "" : "urgent",
                        line.fired(),
                        line.wouldFire(),
                        line.newly(),
                        line.noLonger(),
                        line.inTime())));
        if (rules.isEmpty()) {
            written.append("no rule fired, nor would any fire\n");
        }
        written.append("\nAlarms are counted; a parcel may have several. fired: what was said of these parcels."
                + "\nin time: of the parcels that it would fire for, those that came on a promised day after all.\n");
        rules.forEach(line -> examples(line, written));
        return written.toString();
    }

    /** However its words are parted. */
    private static boolean isNotReplayed(String name) {
        var letters = name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
        return NOT_REPLAYED.matcher(letters).matches();
    }

    private String changed() {
        if (changes.isEmpty()) {
            return "without a change";
        }
        return changes.entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue())
                .sorted()
                .collect(Collectors.joining(" ", "with ", ""));
    }

    private static void examples(Tally.Line line, StringBuilder written) {
        var rule = line.rule() + (line.level() == 1 ? "" : ", urgent");
        line.examples()
                .forEach(example ->
                        written.append("newly %s: %s at %s%n".formatted(rule, example.written(), example.at())));
        line.examplesNoLonger()
                .forEach(example ->
                        written.append("no longer %s: %s at %s%n".formatted(rule, example.written(), example.at())));
    }
}
