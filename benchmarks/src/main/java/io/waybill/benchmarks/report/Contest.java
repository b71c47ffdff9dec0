package io.waybill.benchmarks.report;

import io.waybill.benchmarks.measure.Round;
import io.waybill.benchmarks.measure.Rounds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The table of several contestants that did the same: rate, and what it cost. */
public final class Contest {

    private Contest() {}

    /** @param ours name of the contestant by which the others' rates are divided */
    public static Table table(Rounds rounds, String operation, String ours) {
        var processes = new LinkedHashSet<String>();
        rounds.all().forEach(round -> processes.addAll(round.cpuSeconds().keySet()));
        var header = new ArrayList<>(List.of("", operation + " a second", "ours is", "CPU in us"));
        processes.forEach(process -> header.add("of it " + process));
        header.addAll(List.of("WAL in bytes", "rounds, undisturbed"));
        return new Table(
                header,
                rounds.contestants().stream()
                        .map(contestant -> row(rounds, contestant, ours, processes))
                        .toList());
    }

    private static List<String> row(Rounds rounds, String contestant, String ours, Iterable<String> processes) {
        var cells = new ArrayList<>(List.of(
                contestant,
                Figures.plain(rounds.spread(contestant, Round::rate)),
                contestant.equals(ours) ? "" : Figures.plain(rounds.ratio(ours, contestant)) + " of it",
                median(rounds, contestant, Round::cpuMicros)));
        processes.forEach(process -> cells.add(median(rounds, contestant, round -> round.cpuMicros(process))));
        cells.add(median(rounds, contestant, Round::walPerOperation));
        var all = rounds.of(contestant);
        cells.add("%d, %d"
                .formatted(
                        all.size(),
                        all.stream().filter(round -> !round.isDisturbed()).count()));
        return cells;
    }

    private static String median(Rounds rounds, String contestant, ToDoubleFunction<Round> figure) {
        return Figures.plain(rounds.spread(contestant, figure).median());
    }

    public static Verdict verdict(Gate gate, Rounds rounds, String ours, String peer) {
        return gate.found(rounds.ratio(ours, peer), rounds.isDisturbed(ours, peer));
    }
}
