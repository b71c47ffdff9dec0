package io.waybill.normalizer.backtest;

import java.util.Collection;
import java.util.List;

/**
 * The looks at each order that was handed over, in their order, by how it ended.
 *
 * @param late after its promise
 * @param never delivered, though its promise is over
 */
record Watched(Collection<List<Look>> late, Collection<List<Look>> never, Collection<List<Look>> onTime) {

    /** As if nobody had looked before so many days ahead. */
    Watched within(int days) {
        return new Watched(within(late, days), within(never, days), within(onTime, days));
    }

    private static Collection<List<Look>> within(Collection<List<Look>> orders, int days) {
        return orders.stream()
                .map(looks ->
                        looks.stream().filter(look -> look.ahead() <= days).toList())
                .toList();
    }

    /** @param daysAhead what is flagged later does not count */
    Scores scores(WarningRule rule, int daysAhead) {
        return new Scores(worst(late, rule, daysAhead), worst(never, rule, daysAhead), worst(onTime, rule, daysAhead));
    }

    private static double[] worst(Collection<List<Look>> orders, WarningRule rule, int daysAhead) {
        return orders.stream()
                .mapToDouble(looks -> worstOf(looks, rule, daysAhead))
                .sorted()
                .toArray();
    }

    private static double worstOf(List<Look> looks, WarningRule rule, int daysAhead) {
        var worst = Double.NEGATIVE_INFINITY;
        for (var look : looks) {
            if (rule.counts(look, daysAhead)) {
                worst = Math.max(worst, rule.score(look));
            }
        }
        return worst;
    }

    /** How many days before their promise ended those late ones that are flagged were so for the first time; rising. */
    double[] daysAhead(WarningRule rule, double threshold) {
        return late.stream()
                .flatMapToDouble(looks -> looks.stream()
                        .filter(look -> rule.score(look) >= threshold)
                        .limit(1)
                        .mapToDouble(Look::daysLeft))
                .sorted()
                .toArray();
    }
}
