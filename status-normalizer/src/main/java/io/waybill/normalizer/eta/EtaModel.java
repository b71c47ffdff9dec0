package io.waybill.normalizer.eta;

import io.waybill.events.statuses.EtaBasis.Milestone;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** All stages of parcels' ways: a stage for what is between each milestone and the arrival. Not for two threads while it learns. */
public final class EtaModel {

    private static final String SILENCES = "SILENCES";

    private final Map<Milestone, Stage> stages = new EnumMap<>(Milestone.class);
    private final Silences silences = new Silences();
    private final int mostLanes;

    /**
     * @param firstDay epoch day
     * @param mostLanes of each stage
     */
    public EtaModel(long firstDay, int mostLanes) {
        this.mostLanes = mostLanes;
        Arrays.stream(Milestone.values())
                .forEach(milestone -> stages.put(milestone, new Stage(settings(milestone), firstDay)));
    }

    private static StageSettings settings(Milestone milestone) {
        return switch (milestone) {
            case SHIPPED -> StageSettings.HANDLING;
            case HANDED_OVER, ARRIVED_IN_COUNTRY, CLEARED_CUSTOMS, OUT_FOR_DELIVERY -> StageSettings.TRANSIT;
        };
    }

    Stage stage(Milestone milestone) {
        return stages.get(milestone);
    }

    /** Epoch day: the first that nothing was learned of. */
    public long today() {
        return stage(Milestone.HANDED_OVER).clocks().today();
    }

    /** Whatever goes through all that was under way on that day, in the same order each time. */
    @FunctionalInterface
    public interface Day {
        void forEach(Consumer<Seen> consumer);
    }

    /** @param since the milestone with which it began; {@link Milestone#SHIPPED} ends with the hand-over, the others with the arrival */
    public record Seen(Milestone since, Sighting sighting) {}

    /** Today is over. */
    public void learn(Day today) {
        today.forEach(seen -> stage(seen.since()).expect(seen.sighting()));
        stages.values().forEach(Stage::passDay);
        today.forEach(seen -> stage(seen.since()).learn(seen.sighting(), mostLanes));
        stages.values().forEach(Stage::settleLanes);
        today.forEach(seen -> stage(seen.since()).compare(seen.sighting(), mostLanes));
        stages.values().forEach(stage -> stage.settle(mostLanes));
        silences.settle(today() - 1, mostLanes);
    }

    /**
     * Together with the day that is learned next.
     *
     * @param said wire name of the status that the scan before the gap had
     */
    public void learnSilence(String said, Traits traits, double hours) {
        silences.learn(said, traits.lanes(), hours, mostLanes);
    }

    /**
     * With what another one has learned from other parcels, of the same days or of others: as if this one had seen both. What
     * was learned of a day long ago counts as little as if it had been learned here.
     */
    public void merge(EtaModel other) {
        stages.forEach((milestone, stage) -> stage.merge(other.stage(milestone), mostLanes));
        silences.merge(other.silences);
        silences.settle(today() - 1, mostLanes);
    }

    /** Lanes from hand-over to arrival by which so many have arrived, recent ones counted more. */
    public long lanes(double arrivals) {
        return stage(Milestone.HANDED_OVER).lanes(arrivals);
    }

    Silences silences() {
        return silences;
    }

    public EtaView view() {
        return new EtaView(this);
    }

    /** Keeps all that was learned. */
    public void memory(Keeper keeper) {
        stages.forEach((milestone, stage) ->
                stage.memory().forEach((name, learned) -> keeper.keep(milestone.name(), name, learned.numbers())));
        silences.forEach((name, learned) -> keeper.keep(SILENCES, name, learned.numbers()));
    }

    @FunctionalInterface
    public interface Keeper {
        void keep(String part, String name, double[] numbers);
    }

    /** Something that was kept. */
    public void recall(String part, String name, double[] numbers) {
        if (part.equals(SILENCES)) {
            silences.recall(name, numbers);
        } else {
            stage(Milestone.valueOf(part)).recall(name, numbers);
        }
    }
}
