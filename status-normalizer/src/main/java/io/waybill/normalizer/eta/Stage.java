package io.waybill.normalizer.eta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of parcels' ways, such as from hand-over to delivery, and what is known of how long it takes. When a day is over it
 * {@link #expect expects} what all that were in it would do, {@link #passDay passes} the day, {@link #learn learns} from each
 * of them, {@link #compare compares} them with that, and {@link #settle settles} it. Not for two threads while it learns.
 */
final class Stage {

    private static final String LANE = "lane ";
    private static final String EFFECT = "effect ";
    private static final String CLOCK = "clock ";
    private static final double EVERYWHERE_UNITS = 0.5;

    /** An effect speeds up less than it makes arrivals more frequent: the rest of it is in the shape. */
    private static final double EXPONENT = 0.6;

    private final StageSettings settings;
    private final Clocks clocks;
    private final Experience all;
    private final Map<String, Experience> lanes = new HashMap<>();
    private final Map<String, Ratio> effects = new HashMap<>();
    private final Calibration calibration = new Calibration();
    private final HoursOfDay hours = new HoursOfDay();
    private final Map<List<String>, Rates> known = new HashMap<>();

    Stage(StageSettings settings, long firstDay) {
        this.settings = settings;
        this.clocks = new Clocks(firstDay);
        this.all = new Experience(settings.bins(), settings.fading());
    }

    Clocks clocks() {
        return clocks;
    }

    HoursOfDay hours() {
        return hours;
    }

    /** Counts it in with what is expected of its country's day. */
    void expect(Sighting sighting) {
        if (!sighting.endedBefore(clocks.today())) {
            clocks.expect(
                    sighting.passage().traits().country(),
                    sighting.arrived(),
                    step(sighting).expected());
        }
    }

    /** The day is over: how fast it was is known. */
    void passDay() {
        clocks.passDay();
    }

    private Step step(Sighting sighting) {
        var traits = sighting.passage().traits();
        return Step.of(sighting, clocks.dayOf(traits.country()), ratesOf(traits), pace(traits));
    }

    void learn(Sighting sighting, int atMost) {
        var step = step(sighting);
        var traits = sighting.passage().traits();
        all.learn(step);
        for (var lane : traits.lanes()) {
            Forgetting.known(lanes, lane, atMost, this::experience).ifPresent(known -> known.learn(step));
        }
        if (!sighting.endedBefore(clocks.today() - 1)) {
            calibration.learn(step.riskBefore(), step.riskBefore() + step.expectedAtSpeed(), sighting.arrived());
        }
        if (sighting.arrived() && sighting.end() != null) {
            hours.learn(sighting.end().time());
        }
    }

    /** From now on its lanes count what was learned. */
    void settleLanes() {
        var day = clocks.today() - 1;
        all.settle(day);
        lanes.values().forEach(lane -> lane.settle(day));
        known.clear();
    }

    /**
     * How it did beside what is known of its lanes by now. By what was known before, whatever is new of a lane would be taken
     * for an effect too.
     */
    void compare(Sighting sighting, int atMost) {
        var expected = step(sighting).expectedOfAll();
        for (var effect : sighting.passage().traits().effects()) {
            Forgetting.known(effects, effect, atMost, this::ratio)
                    .ifPresent(ratio -> ratio.note(sighting.arrived() ? 1 : 0, expected));
        }
    }

    /**
     * From now on all counts that was learned.
     *
     * @param atMost lanes, and as many effects; those of which least is known are forgotten
     */
    void settle(int atMost) {
        var day = clocks.today() - 1;
        effects.values().forEach(effect -> effect.settle(day));
        calibration.settle(day);
        known.clear();
        clocks.settle();
        Forgetting.keep(lanes, atMost, lane -> lane.weight(day));
        Forgetting.keep(effects, atMost, effect -> effect.weight(day));
    }

    /** Between two days of either. */
    void merge(Stage other, int atMost) {
        clocks.merge(other.clocks);
        all.merge(other.all);
        other.lanes.forEach((lane, learned) ->
                lanes.computeIfAbsent(lane, _ -> experience()).merge(learned));
        other.effects.forEach((effect, learned) ->
                effects.computeIfAbsent(effect, _ -> ratio()).merge(learned));
        calibration.merge(other.calibration);
        hours.merge(other.hours);
        settleLanes();
        settle(atMost);
    }

    double pace(Traits traits) {
        var product = 1.0;
        for (var effect : traits.effects()) {
            var ratio = effects.get(effect);
            product *= ratio == null ? 1 : ratio.at(clocks.today());
        }
        return Math.pow(product, EXPONENT);
    }

    private Rates ratesOf(Traits traits) {
        return known.computeIfAbsent(traits.lanes(), this::rates);
    }

    Rates rates(List<String> path) {
        var rates = all.ratesFrom(settings.everywhere(), EVERYWHERE_UNITS);
        for (var lane : path) {
            var experience = lanes.get(lane);
            rates = experience == null ? rates : experience.ratesWithin(rates, clocks.today(), settings.lanePrior());
        }
        return rates;
    }

    Calibration calibration() {
        return calibration;
    }

    boolean knows(String lane) {
        return lanes.containsKey(lane);
    }

    /** Arrivals by that lane, recent ones counted more. */
    double weight(String lane) {
        var experience = lanes.get(lane);
        return experience == null ? 0 : experience.weight(clocks.today());
    }

    /** Lanes by which so many have arrived, recent ones counted more. */
    long lanes(double arrivals) {
        return lanes.values().stream()
                .filter(lane -> lane.weight(clocks.today()) >= arrivals)
                .count();
    }

    /** All that was learned, by names. */
    Map<String, Learned> memory() {
        var memory = new HashMap<String, Learned>(Map.of("all", all, "calibration", calibration, "hours", hours));
        clocks.byCountry().forEach((country, clock) -> memory.put(CLOCK + country, clock));
        lanes.forEach((lane, experience) -> memory.put(LANE + lane, experience));
        effects.forEach((effect, ratio) -> memory.put(EFFECT + effect, ratio));
        return memory;
    }

    /** @param name as in {@link #memory()} */
    void recall(String name, double[] numbers) {
        if (name.startsWith(CLOCK)) {
            clocks.recall(name.substring(CLOCK.length()), numbers);
        } else {
            remembered(name).recall(numbers);
        }
    }

    private Learned remembered(String name) {
        if (name.startsWith(LANE)) {
            return lanes.computeIfAbsent(name.substring(LANE.length()), _ -> experience());
        }
        if (name.startsWith(EFFECT)) {
            return effects.computeIfAbsent(name.substring(EFFECT.length()), _ -> ratio());
        }
        return switch (name) {
            case "all" -> all;
            case "calibration" -> calibration;
            case "hours" -> hours;
            default -> throw new IllegalArgumentException("nothing is called " + name);
        };
    }

    private Experience experience() {
        return new Experience(settings.bins(), settings.fading());
    }

    private Ratio ratio() {
        return new Ratio(settings.fading(), settings.effectPrior());
    }
}
