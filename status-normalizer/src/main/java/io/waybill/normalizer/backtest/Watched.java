package io.waybill.normalizer.backtest;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The looks at each order that was handed over, in their order, by how it ended.
 *
 * @param late after its promise
 * @param never delivered, though its promise is over
 */
record Watched(Collection<List<Look>> late, Collection<List<Look>> never, Collection<List<Look>> onTime) {

    /**
     * The lowest score by which no more than that share of those on time are flagged.
     *
     * @param daysAhead what is flagged later does not count
     */
    OptionalDouble threshold(WarningRule rule, int daysAhead, double falseAlarms) {
        var sound = worst(onTime, rule, daysAhead);
        if (sound.length == 0) {
            return OptionalDouble.empty();
        }
        var allowed = (int) (sound.length * falseAlarms);
        var highestNotAllowed = allowed < sound.length ? sound[sound.length - 1 - allowed] : Double.NEGATIVE_INFINITY;
        return DoubleStream.of(sound).filter(score -> score > highestNotAllowed).findFirst();
    }

    /** Their worst scores in rising order; endlessly low where none of their looks counts. */
    private static double[] worst(Collection<List<Look>> orders, WarningRule rule, int daysAhead) {
        return orders.stream()
                .mapToDouble(looks -> looks.stream()
                        .filter(look -> rule.counts(look, daysAhead))
                        .mapToDouble(rule::score)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY))
                .sorted()
                .toArray();
    }

    /** The share of those orders that are flagged; 0 of none. */
    static double flagged(Collection<List<Look>> orders, WarningRule rule, int daysAhead, double threshold) {
        var flagged = orders.stream()
                .filter(looks ->
                        looks.stream().anyMatch(look -> rule.counts(look, daysAhead) && rule.score(look) >= threshold))
                .count();
        return orders.isEmpty() ? 0 : flagged / (double) orders.size();
    }

    /** How many days before their promise ended those orders that were flagged were so for the first time; rising. */
    static double[] daysAhead(Collection<List<Look>> orders, WarningRule rule, double threshold) {
        return orders.stream()
                .flatMapToDouble(looks -> looks.stream()
                        .filter(look -> rule.score(look) >= threshold)
                        .limit(1)
                        .mapToDouble(Look::daysLeft))
                .sorted()
                .toArray();
    }

    static double quantile(double[] rising, double share) {
        return rising.length == 0 ? 0 : rising[(int) (share * (rising.length - 1))];
    }
}
