package io.waybill.poller.demand;

import java.time.Duration;
import java.util.SortedMap;

/** How old what is known of parcels is: half of it is older than one figure, a twentieth older than the other. */
record Ages(Duration median, Duration oldest) {

    static final Ages NONE = new Ages(Duration.ZERO, Duration.ZERO);

    /** Each class of ages is a quarter wider than the one before. */
    static final double WIDTH = 1.25;

    private static final double MIDDLE = 0.5;
    private static final double OLDEST = 0.95;

    /** @param counts of parcels by class: n holds ages of 1.25^n to 1.25^(n+1) seconds */
    static Ages of(SortedMap<Integer, Long> counts) {
        return new Ages(quantile(counts, MIDDLE), quantile(counts, OLDEST));
    }

    private static Duration quantile(SortedMap<Integer, Long> counts, double share) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var below = 0L;
        for (var count : counts.entrySet()) {
            below += count.getValue();
            if (below >= share * all) {
                return Duration.ofSeconds(Math.round(Math.pow(WIDTH, count.getKey() + MIDDLE)));
            }
        }
        return Duration.ZERO;
    }
}
