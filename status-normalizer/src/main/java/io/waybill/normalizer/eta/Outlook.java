package io.waybill.normalizer.eta;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a stage expects at the beginning of a day. For many threads, as long as the stage does not learn. */
final class Outlook {

    /** Days; what takes longer is lost. */
    static final int HORIZON = 120;

    private final Stage stage;
    private final Clocks clocks;
    private final Rates calibration;
    private final Rates everywhere;
    private final Map<String, double[]> ahead = new ConcurrentHashMap<>();
    private final Map<List<String>, Rates> rates = new ConcurrentHashMap<>();

    Outlook(Stage stage) {
        this.stage = stage;
        this.clocks = stage.clocks();
        this.calibration = stage.calibration().rates();
        this.everywhere = stage.rates(List.of());
    }

    Stage stage() {
        return stage;
    }

    /** Share of those that begin so many days from now, at that time of the day, that has ended by the end of each day. */
    double[] ended(Traits traits, int day, double startTime) {
        var clock = ahead(traits.country());
        var start = until(clock, day, startTime);
        return ended(traits, clock, 0, start);
    }

    /** The same of one that is under way at a moment, which is not before today; nothing has ended until then. */
    double[] ended(Passage passage, long nowDay, double nowTime) {
        var traits = passage.traits();
        var clock = ahead(traits.country());
        var day = Math.clamp(nowDay - clocks.today(), 0, HORIZON - 1);
        var start = passage.startDay() < clocks.today()
                ? -clocks.of(traits.country()).between(passage.startDay(), passage.startTime(), clocks.today(), 0)
                : until(clock, Math.clamp(passage.startDay() - clocks.today(), 0, HORIZON - 1), passage.startTime());
        return ended(traits, clock, Math.max(0, until(clock, day, nowTime) - start), start);
    }

    /** @param spent operational time that is over without an end */
    private double[] ended(Traits traits, double[] clock, double spent, double start) {
        var expected = ratesOf(traits.lanes());
        var pace = stage.pace(traits);
        var before = calibration.cumulated(expected.cumulated(spent * pace));
        return Arrays.stream(clock)
                .map(units -> Math.max(spent, units - start) * pace)
                .map(units -> 1 - Math.exp(before - calibration.cumulated(expected.cumulated(units))))
                .toArray();
    }

    /** As if it were any parcel there, and no calibration were known. */
    double stillOfAny(Passage passage, int days) {
        var spent = spent(passage);
        return Math.exp(everywhere.cumulated(spent) - everywhere.cumulated(then(passage, spent, days)));
    }

    /** The probability that what is under way is so still after so many days, today counted. */
    double still(Passage passage, int days) {
        var expected = ratesOf(passage.traits().lanes());
        var pace = stage.pace(passage.traits());
        var spent = spent(passage);
        return Math.exp(calibration.cumulated(expected.cumulated(spent * pace))
                - calibration.cumulated(expected.cumulated(then(passage, spent, days) * pace)));
    }

    private double spent(Passage passage) {
        return passage.startDay() >= clocks.today()
                ? 0
                : clocks.of(passage.traits().country())
                        .between(passage.startDay(), passage.startTime(), clocks.today(), 0);
    }

    private double then(Passage passage, double spent, int days) {
        var clock = ahead(passage.traits().country());
        var until = clock[Math.min(days, clock.length) - 1];
        return passage.startDay() < clocks.today()
                ? spent + until
                : Math.max(0, until - until(clock, 0, passage.startTime()));
    }

    private double[] ahead(String country) {
        return ahead.computeIfAbsent(country, _ -> clocks.of(country).ahead(HORIZON));
    }

    private static double until(double[] ahead, int day, double time) {
        var before = day == 0 ? 0 : ahead[day - 1];
        return before + time * (ahead[day] - before);
    }

    /** Lanes of which nothing is known make no difference: so there are no more of these than lanes. */
    private Rates ratesOf(List<String> lanes) {
        var known = lanes.stream().filter(stage::knows).toList();
        return rates.computeIfAbsent(known, stage::rates);
    }
}
