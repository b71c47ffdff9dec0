package io.waybill.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.ToDoubleFunction;

/** Everybody's rounds. What was disturbed counts only where there is nothing else. */
public final class Rounds {

    private final List<Round> all = new ArrayList<>();

    public void add(Round round) {
        all.add(round);
    }

    public List<Round> all() {
        return List.copyOf(all);
    }

    public SequencedSet<String> contestants() {
        var contestants = new LinkedHashSet<String>();
        all.forEach(round -> contestants.add(round.contestant()));
        return contestants;
    }

    public List<Round> of(String contestant) {
        return all.stream()
                .filter(round -> round.contestant().equals(contestant))
                .toList();
    }

    private List<Round> good(String contestant) {
        return of(contestant).stream().filter(round -> !round.isDisturbed()).toList();
    }

    public Spread spread(String contestant, ToDoubleFunction<Round> figure) {
        var good = good(contestant);
        return Spread.of(good.isEmpty() ? of(contestant) : good, figure);
    }

    public double ratio(String ours, String peer) {
        return ratio(ours, peer, Round::rate);
    }

    public double ratio(String ours, String peer, ToDoubleFunction<Round> figure) {
        return spread(ours, figure).median() / spread(peer, figure).median();
    }

    /** Whether there is not one round of this contestant alone with the machine. */
    public boolean isDisturbed(String contestant) {
        return good(contestant).isEmpty();
    }
}
