package io.waybill.benchmarks.report;

import java.util.List;

/** @param reachesNext false too where there is no next figure */
public record Verdict(Gate gate, double figure, boolean reached, boolean reachesNext, boolean disturbed) {

    static final List<String> HEADER = List.of("gate", "wanted", "then", "found", "");

    public boolean fails() {
        return !reached && !disturbed;
    }

    List<String> row() {
        var next = gate.next();
        return List.of(
                gate.what(),
                bound(gate.first()),
                next == null ? "" : bound(next),
                Figures.plain(figure),
                word() + (disturbed ? ", but disturbed: says little" : ""));
    }

    private String word() {
        if (!reached) {
            return "**missed**";
        }
        return reachesNext ? "reached, the next too" : "reached";
    }

    private String bound(double wanted) {
        return switch (gate.bound()) {
                    case AT_LEAST -> "at least ";
                    case AT_MOST -> "at most ";
                }
                + Figures.plain(wanted);
    }
}
