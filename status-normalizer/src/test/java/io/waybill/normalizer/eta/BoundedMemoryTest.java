package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.Sighting.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many lanes there are, so many are remembered. */
class BoundedMemoryTest {

    private static final int MOST = 1_000;
    private static final int LANES = 200_000;
    private static final int DAYS = 20;
    private static final String BUSY = "dhl/*/DE/DE";

    private final EtaModel model = new EtaModel(0, MOST);

    @Test
    void keepsSoManyLanesEffectsAndSilencesHoweverManyItMeets() {
        for (var day = 0; day < DAYS; day++) {
            var from = day * (LANES / DAYS);
            meet(from, from + LANES / DAYS);

            assertThat(kept())
                    .allSatisfy((what, count) ->
                            assertThat(count).as(what).isBetween(what.startsWith("SHIPPED") ? 1 : MOST / 2, MOST));
        }
        assertThat(model.view().weight(Milestone.HANDED_OVER, BUSY)).isGreaterThan(LANES / 2.0);
    }

    /** A single day may bring all of them. */
    @Test
    void isBoundedWhileADayIsLearnedToo() {
        for (var parcel = 0; parcel < LANES; parcel++) {
            model.learnSilence("in_transit", traits(parcel), 5);
        }
        var silences = new ArrayList<String>();
        model.silences().forEach((name, _) -> silences.add(name));
        assertThat(silences).hasSizeBetween(MOST, 2 * MOST);

        var stage = new Stage(StageSettings.TRANSIT, 0);
        stage.passDay();
        IntStream.range(0, LANES).forEach(parcel -> {
            stage.learn(sighting(parcel, 0), MOST);
            stage.compare(sighting(parcel, 0), MOST);
        });
        assertThat(stage.memory()).hasSizeBetween(2 * MOST, 4 * MOST + 10);
    }

    private void meet(int from, int until) {
        var day = model.today();
        IntStream.range(from, until).forEach(parcel -> model.learnSilence("in_transit", traits(parcel), 5));
        model.learn(consumer -> IntStream.range(from, until).forEach(parcel -> see(consumer, sighting(parcel, day))));
    }

    private static void see(Consumer<Seen> consumer, Sighting sighting) {
        consumer.accept(new Seen(Milestone.HANDED_OVER, sighting));
        consumer.accept(new Seen(Milestone.OUT_FOR_DELIVERY, sighting));
    }

    private static Sighting sighting(int parcel, long day) {
        return Sighting.ofItsDay(new Passage(traits(parcel), day, 0.25), new End(day, 0.75, true));
    }

    private static Traits traits(int parcel) {
        return new Traits("DE", List.of(BUSY, "dhl/*/DE/DE." + parcel), List.of("seller " + parcel));
    }

    private Map<String, Integer> kept() {
        var kept = new HashMap<String, Integer>();
        model.memory((part, name, _) -> kept.merge(part + " " + name.split(" ")[0], 1, Integer::sum));
        kept.keySet()
                .removeIf(what -> !what.contains("lane") && !what.contains("effect") && !what.startsWith("SILENCES"));
        assertThat(kept).hasSizeGreaterThanOrEqualTo(5);
        return kept;
    }
}
