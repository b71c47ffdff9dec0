package io.waybill.normalizer.eta;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a stage expects at the beginning of a day. For many threads, as long as the stage does not learn. */
final class Prospect {

    /** Days; what takes longer is lost. */
    static final int HORIZON = 120;

    /** What comes behind is not worth its time: this is asked for every scan. */
    private static final double AS_GOOD_AS_ALL = 0.999;

    private final Stage stage;
    private final Clocks clocks;
    private final Rates calibration;
    private final Rates everywhere;
    private final Map<String, double[]> ahead = new ConcurrentHashMap<>();
    private final Map<List<String>, Rates> rates = new ConcurrentHashMap<>();
    private final Map<String, Double> weights = new ConcurrentHashMap<>();

    Prospect(Stage stage) {
        this.stage = stage;
        this.clocks = stage.clocks();
        this.calibration = stage.calibration().rates();
        this.everywhere = stage.rates(List.of());
    }

    Stage stage() {
        return stage;
    }

    /** Arrivals by that lane, recent ones counted more. */
    double weight(String lane) {
        var known = weights.get(lane);
        if (known != null) {
            return known;
        }
        return stage.knows(lane) ? weights.computeIfAbsent(lane, stage::weight) : 0;
    }

    /** Share of those that begin so many days from now, at that time of the day, that has ended by the end of each day. */
    double[] ended(Traits traits, int day, double startTime) {
        var clock = ahead(traits.country());
        return ended(traits, clock, day, 0, until(clock, day, startTime));
    }

    /** The same of one that is under way at a moment, which is not before today; nothing has ended until then. */
    double[] ended(Passage passage, long nowDay, double nowTime) {
        var clock = ahead(passage.traits().country());
        var start = start(passage, clock);
        var spent = Math.max(0, until(clock, index(nowDay), nowTime) - start);
        return ended(passage.traits(), clock, index(nowDay), spent, start);
    }

    /**
     * @param first day on which it may end
     * @param spent operational time that is over without an end
     */
    private double[] ended(Traits traits, double[] clock, int first, double spent, double start) {
        var expected = ratesOf(traits.lanes());
        var pace = stage.pace(traits);
        var foreseen = expected.ascent();
        var risk = calibration.ascent();
        var before = risk.cumulated(foreseen.cumulated(spent * pace));
        var ended = new double[clock.length];
        for (var day = first; day < ended.length; day++) {
            var units = Math.max(spent, clock[day] - start) * pace;
            ended[day] = 1 - Math.exp(before - risk.cumulated(foreseen.cumulated(units)));
            if (ended[day] > AS_GOOD_AS_ALL) {
                Arrays.fill(ended, day + 1, ended.length, ended[day]);
                break;
            }
        }
        return ended;
    }

    /** The probability that what is under way when a day begins is so still when another does, as if it were any parcel. */
    double stillOfAny(Passage passage, long nowDay, long then) {
        var clock = ahead(passage.traits().country());
        var start = start(passage, clock);
        return Math.exp(
                everywhere.cumulated(spent(clock, start, nowDay)) - everywhere.cumulated(spent(clock, start, then)));
    }

    /** The same of one like this. */
    double still(Passage passage, long nowDay, long then) {
        var clock = ahead(passage.traits().country());
        var start = start(passage, clock);
        var expected = ratesOf(passage.traits().lanes());
        var pace = stage.pace(passage.traits());
        return Math.exp(calibration.cumulated(expected.cumulated(spent(clock, start, nowDay) * pace))
                - calibration.cumulated(expected.cumulated(spent(clock, start, then) * pace)));
    }

    /** Operational time from today's beginning to that of the passage; negative where it has begun. */
    private double start(Passage passage, double[] clock) {
        return passage.startDay() < clocks.today()
                ? -clocks.of(passage.traits().country())
                        .between(passage.startDay(), passage.startTime(), clocks.today(), 0)
                : until(clock, index(passage.startDay()), passage.startTime());
    }

    private double spent(double[] clock, double start, long day) {
        return Math.max(0, until(clock, index(day), 0) - start);
    }

    private int index(long day) {
        return Math.clamp(day - clocks.today(), 0, HORIZON - 1);
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
