package io.waybill.normalizer.lane;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which share of parcels has arrived so many whole days after hand-over, by Kaplan and Meier: of those that were still awaited
 * on a day the share that came on it. Parcels under way are awaited as far as they have come; lost and returned ones for ever.
 */
final class ArrivalShares {

    private static final int LAST_DAY = 60;
    private static final int LAST_SHOWN = 30;

    /** Of products that are equal on paper. */
    private static final double NEARLY = 1e-9;

    private final double[] arrived = new double[LAST_DAY + 1];

    private ArrivalShares() {}

    /** The last counts all that take longer. */
    static Counts noDays() {
        return new Counts(LAST_DAY + 1);
    }

    /**
     * @param arrivedAfter days
     * @param underWayFor days, all of them over
     * @param never those that were lost or sent back
     */
    static ArrivalShares of(Counts arrivedAfter, Counts underWayFor, int never) {
        var shares = new ArrivalShares();
        var awaited = arrivedAfter.total() + underWayFor.total() + never;
        var missing = 1.0;
        for (var day = 0; day <= LAST_DAY; day++) {
            var came = arrivedAfter.at(day);
            missing *= awaited == 0 ? 1 : 1 - (double) came / awaited;
            shares.arrived[day] = 1 - missing;
            awaited -= came + underWayFor.at(day);
        }
        return shares;
    }

    /** @param days at most {@value #LAST_DAY} */
    double within(int days) {
        return arrived[days];
    }

    /** The first day by which so many have arrived; absent where they never do. */
    @Nullable Integer reaching(double share) {
        return IntStream.rangeClosed(0, LAST_DAY)
                .filter(day -> arrived[day] >= share - NEARLY)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    /** Within 1, 2, 3, ... days. */
    List<Double> shown() {
        return IntStream.rangeClosed(1, LAST_SHOWN)
                .mapToObj(day -> Math.round(arrived[day] * 1_000) / 1_000.0)
                .toList();
    }
}
