package io.waybill.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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

    /**
     * Of rounds of the same turn, in which everybody worked once: a machine that is faster now than some minutes ago is so for
     * both, mostly. The median of all of them, or of those that nobody disturbed.
     */
    public double ratio(String ours, String peer, ToDoubleFunction<Round> figure) {
        var pairs = pairs(ours, peer);
        var good = pairs.stream().filter(Pair::isUndisturbed).toList();
        return Spread.of(good.isEmpty() ? pairs : good, pair -> pair.ratio(figure))
                .median();
    }

    private record Pair(Round ours, Round peer) {

        boolean isUndisturbed() {
            return !ours.isDisturbed() && !peer.isDisturbed();
        }

        double ratio(ToDoubleFunction<Round> figure) {
            return figure.applyAsDouble(ours) / figure.applyAsDouble(peer);
        }
    }

    private List<Pair> pairs(String ours, String peer) {
        return IntStream.range(0, Math.min(of(ours).size(), of(peer).size()))
                .mapToObj(turn -> new Pair(of(ours).get(turn), of(peer).get(turn)))
                .toList();
    }

    /** Whether there is not one round of this contestant alone with the machine. */
    public boolean isDisturbed(String contestant) {
        return good(contestant).isEmpty();
    }

    /** Whether there is not one turn in which both were alone with the machine. */
    public boolean isDisturbed(String ours, String peer) {
        return pairs(ours, peer).stream().noneMatch(Pair::isUndisturbed);
    }
}
