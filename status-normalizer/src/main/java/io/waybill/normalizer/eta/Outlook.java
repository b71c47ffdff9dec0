package io.waybill.normalizer.eta;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a stage expects at the beginning of a day. */
final class Outlook {

    private final long today;
    private final double[] ahead;
    private final Rates calibration;
    private final Function<Traits, Rates> rates;
    private final ToDoubleFunction<Traits> pace;
    private final ToDoubleFunction<Passage> spent;

    /**
     * @param ahead operational time from now to the end of each day, today first
     * @param calibration of all that the rates and the pace foresee
     * @param spent operational time up to now
     */
    Outlook(
            long today,
            double[] ahead,
            Rates calibration,
            Function<Traits, Rates> rates,
            ToDoubleFunction<Traits> pace,
            ToDoubleFunction<Passage> spent) {
        this.today = today;
        this.ahead = ahead;
        this.calibration = calibration;
        this.rates = rates;
        this.pace = pace;
        this.spent = spent;
    }

    int days() {
        return ahead.length;
    }

    /** Share of those that begin so many days from now, at that time of the day, that has ended by the end of each day. */
    double[] ended(Traits traits, int day, double startTime) {
        var expected = rates.apply(traits);
        var faster = pace.applyAsDouble(traits);
        var start = unitsUntil(day, startTime);
        return Arrays.stream(ahead)
                .map(units -> Math.max(0, units - start) * faster)
                .map(units -> 1 - Math.exp(-calibration.cumulated(expected.cumulated(units))))
                .toArray();
    }

    private double unitsUntil(int day, double time) {
        var before = day == 0 ? 0 : ahead[day - 1];
        return before + time * (ahead[day] - before);
    }

    /** The probability that what is under way is so still after so many days, today counted. */
    double still(Passage passage, int days) {
        var expected = rates.apply(passage.traits());
        var faster = pace.applyAsDouble(passage.traits());
        return Math.exp(calibration.cumulated(expected.cumulated(now(passage) * faster))
                - calibration.cumulated(expected.cumulated(then(passage, days) * faster)));
    }

    /** The same if it were any parcel. */
    double stillOfAny(Passage passage, int days) {
        var expected = rates.apply(Traits.NONE);
        return Math.exp(expected.cumulated(now(passage)) - expected.cumulated(then(passage, days)));
    }

    private double now(Passage passage) {
        return spent.applyAsDouble(passage);
    }

    private double then(Passage passage, int days) {
        var until = ahead[Math.min(days, ahead.length) - 1];
        return passage.startDay() < today
                ? now(passage) + until
                : Math.max(0, until - unitsUntil(0, passage.startTime()));
    }
}
