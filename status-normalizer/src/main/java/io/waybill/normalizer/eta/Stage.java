package io.waybill.normalizer.eta;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A part of parcels' ways, such as from hand-over to delivery, and what is known of how long it takes. Once a day, when the
 * day is over, it learns from all that were in it. Not for two threads.
 */
final class Stage {

    /** Days; what takes longer is lost. */
    private static final int HORIZON = 120;

    private static final double EVERYWHERE_UNITS = 0.5;

    /** An effect speeds up less than it makes arrivals more frequent: half of it is in the shape. */
    private static final double EXPONENT = 0.5;

    private final Bins bins;
    private final StageSettings settings;
    private final OperationalClock clock;
    private final Experience all;
    private final Map<String, Experience> lanes = new HashMap<>();
    private final Map<String, Ratio> effects = new HashMap<>();
    private final Calibration calibration = new Calibration();

    Stage(StageSettings settings, long firstDay) {
        this.settings = settings;
        this.bins = settings.bins();
        this.clock = new OperationalClock(firstDay);
        this.all = new Experience(bins, settings.fading());
    }

    OperationalClock clock() {
        return clock;
    }

    /**
     * Today is over.
     *
     * @param ended today
     */
    void learn(Collection<Passage> ended, Collection<Passage> stillUnderWay) {
        var day = clock.today();
        var usual = clock.usual(day);
        var known = new HashMap<List<String>, Rates>();
        var steps = Stream.concat(
                        ended.stream().map(passage -> step(passage, usual, known, true)),
                        stillUnderWay.stream().map(passage -> step(passage, usual, known, false)))
                .toList();
        clock.learn(ended.size(), steps.stream().mapToDouble(Step::expected).sum());
        var speed = clock.spentBefore(day + 1) - clock.spentBefore(day);
        var faster = speed / usual;
        steps.forEach(step -> learn(day, step, faster));
    }

    private record Step(
            Passage passage, Rates rates, double pace, double from, double units, double expected, boolean ended) {}

    private Step step(Passage passage, double usual, Map<List<String>, Rates> known, boolean ended) {
        var day = clock.today();
        var rates = ratesOf(passage.traits(), known);
        var units = usual * (passage.startDay() == day ? passage.left() : 1);
        var from = spent(passage);
        var pace = pace(passage.traits());
        var expected = rates.cumulated((from + units) * pace) - rates.cumulated(from * pace);
        return new Step(passage, rates, pace, from, units, expected, ended);
    }

    private void learn(long day, Step step, double faster) {
        var traits = step.passage().traits();
        var to = step.from() + step.units() * faster;
        var middle = (step.from() + to) / 2;
        learn(all, day, step, to, middle);
        for (var lane : traits.lanes()) {
            learn(lanes.computeIfAbsent(lane, _ -> new Experience(bins, settings.fading())), day, step, to, middle);
        }
        for (var effect : traits.effects()) {
            effects.computeIfAbsent(effect, _ -> new Ratio(settings.fading(), settings.effectPrior()))
                    .add(day, step.ended() ? 1 : 0, step.expected() * faster);
        }
        var risk = step.rates().cumulated(step.from() * step.pace());
        calibration.learn(day, risk, risk + step.expected() * faster, step.ended());
    }

    private static void learn(Experience experience, long day, Step step, double to, double middle) {
        experience.wait(day, step.from(), to);
        if (step.ended()) {
            experience.happen(day, middle);
        }
    }

    /** Operational time since its beginning, to the beginning of today. */
    private double spent(Passage passage) {
        var start = passage.startDay();
        return start >= clock.today()
                ? 0
                : clock.spentBefore(clock.today())
                        - clock.spentBefore(start)
                        - passage.startTime() * (clock.spentBefore(start + 1) - clock.spentBefore(start));
    }

    private double pace(Traits traits) {
        var product = 1.0;
        for (var effect : traits.effects()) {
            var ratio = effects.get(effect);
            product *= ratio == null ? 1 : ratio.at(clock.today());
        }
        return Math.pow(product, EXPONENT);
    }

    private Rates everywhere() {
        return all.ratesFrom(settings.everywhere(), EVERYWHERE_UNITS);
    }

    private Rates ratesOf(Traits traits, Map<List<String>, Rates> known) {
        return known.computeIfAbsent(traits.lanes(), lanes -> rates(lanes, known));
    }

    private Rates rates(List<String> path, Map<List<String>, Rates> known) {
        var rates = known.getOrDefault(List.of(), everywhere());
        for (var lane : path) {
            var experience = lanes.get(lane);
            rates = experience == null ? rates : experience.ratesWithin(rates, clock.today(), settings.lanePrior());
        }
        return rates;
    }

    /** Of passages from today on. */
    Outlook outlook() {
        var known = new HashMap<List<String>, Rates>();
        known.put(List.of(), everywhere());
        return new Outlook(
                clock.today(),
                clock.ahead(HORIZON),
                calibration.rates(),
                traits -> ratesOf(traits, known),
                this::pace,
                this::spent);
    }
}
