package io.waybill.normalizer.lane;

/** Hours between two scans, counted in steps that grow: hours for three days, then quarters of a day, then days. */
final class GapHours {

    private static final int HOURS = 72;
    private static final int QUARTERS_UNTIL = 240;
    private static final int DAYS_UNTIL = 960;
    private static final int QUARTER = 6;
    private static final int DAY = 24;
    private static final int QUARTERS = HOURS + (QUARTERS_UNTIL - HOURS) / QUARTER;

    /** All that are longer. */
    private static final int LAST = QUARTERS + (DAYS_UNTIL - QUARTERS_UNTIL) / DAY;

    private GapHours() {}

    static Counts none() {
        return new Counts(LAST);
    }

    static int step(int hours) {
        if (hours < HOURS) {
            return hours;
        }
        return hours < QUARTERS_UNTIL
                ? HOURS + (hours - HOURS) / QUARTER
                : Math.min(LAST, QUARTERS + (hours - QUARTERS_UNTIL) / DAY);
    }

    private static int begin(int step) {
        if (step <= HOURS) {
            return step;
        }
        return step <= QUARTERS
                ? HOURS + (step - HOURS) * QUARTER
                : QUARTERS_UNTIL + (Math.min(step, LAST) - QUARTERS) * DAY;
    }

    /** The hours that so many do not reach, as if those of a step were spread over it; to a tenth. 0 where there are none. */
    static double reachedByAllBut(double share, Counts gaps) {
        var wanted = (1 - share) * gaps.total();
        var before = 0;
        for (var step = 0; step <= LAST; step++) {
            var here = gaps.at(step);
            if (here > 0 && before + here >= wanted) {
                var width = begin(step + 1) - begin(step);
                return Math.round(10 * (begin(step) + width * (wanted - before) / here)) / 10.0;
            }
            before += here;
        }
        return 0;
    }
}
