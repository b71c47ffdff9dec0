package io.waybill.normalizer.eta;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a stage expects at the beginning of a day. */
final class Outlook {

    private final double[] ahead;
    private final Rates calibration;
    private final Function<Traits, Rates> rates;
    private final ToDoubleFunction<Traits> pace;
    private final ToDoubleFunction<Passage> spent;

    /**
     * @param ahead operational time from now to the end of each day, today first
     * @param spent operational time up to now
     */
    Outlook(
            double[] ahead,
            Rates calibration,
            Function<Traits, Rates> rates,
            ToDoubleFunction<Traits> pace,
            ToDoubleFunction<Passage> spent) {
        this.ahead = ahead;
        this.calibration = calibration;
        this.rates = rates;
        this.pace = pace;
        this.spent = spent;
    }

    int days() {
        return ahead.length;
    }

    /** Share of those that begin today at that time of day that has ended by the end of each day, today first. */
    double[] endedOfNew(Traits traits, double startTime) {
        var first = startTime * ahead[0];
        return ended(
                traits,
                Arrays.stream(ahead).map(units -> Math.max(0, units - first)).toArray());
    }

    /** The probability that what begins today at that time of day is under way after so many days, today counted. */
    double stillOfNewAfter(Traits traits, double startTime, int days) {
        var until = ahead[Math.min(days, ahead.length) - 1] - startTime * ahead[0];
        return Math.exp(
                -calibration.cumulated(rates.apply(traits).cumulated(Math.max(0, until) * pace.applyAsDouble(traits))));
    }

    /** Of those that begin on a day ahead, at that time of the day. */
    double[] endedOfLater(Traits traits, int day, double startTime) {
        var before = day == 0 ? 0 : ahead[day - 1];
        var start = before + startTime * (ahead[day] - before);
        var units = new double[ahead.length];
        for (var at = day; at < units.length; at++) {
            units[at] = ahead[at] - start;
        }
        return ended(traits, units);
    }

    private double[] ended(Traits traits, double[] units) {
        var expected = rates.apply(traits);
        var faster = pace.applyAsDouble(traits);
        return Arrays.stream(units)
                .map(until -> 1 - Math.exp(-calibration.cumulated(expected.cumulated(until * faster))))
                .toArray();
    }

    /** The probability that what is under way is so still after so many days, today counted. */
    double stillAfter(Passage passage, int days) {
        var traits = passage.traits();
        var expected = rates.apply(traits);
        var faster = pace.applyAsDouble(traits);
        var now = spent.applyAsDouble(passage);
        var then = now + (days == 0 ? 0 : ahead[Math.min(days, ahead.length) - 1]);
        return Math.exp(calibration.cumulated(expected.cumulated(now * faster))
                - calibration.cumulated(expected.cumulated(then * faster)));
    }
}
