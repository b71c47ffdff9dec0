package io.waybill.normalizer.replay;

import java.util.List;
import java.util.Map;
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

    String written() {
        var written = new StringBuilder();
        written.append("%d parcels of the last %d days, with %s".formatted(parcels, days, changed()));
        written.append(skipped == 0 ? "\n\n" : "; %d left out, of which too little is kept\n\n".formatted(skipped));
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
            written.append("no rule fires, with or without the change\n");
        }
        written.append(
                "\nin time: of the parcels that it would fire for, those that came on a promised day after all.\n");
        rules.forEach(line -> examples(line, written));
        return written.toString();
    }

    private String changed() {
        return changes.entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static void examples(Tally.Line line, StringBuilder written) {
        var rule = line.rule() + (line.level() == 1 ? "" : ", urgent");
        line.examples()
                .forEach(example ->
                        written.append("newly %s: %s at %s%n".formatted(rule, example.shipmentId(), example.at())));
        line.examplesNoLonger()
                .forEach(example ->
                        written.append("no longer %s: %s at %s%n".formatted(rule, example.shipmentId(), example.at())));
    }
}
