package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.normalizer.eta.Sighting.End;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final long FIRST = LocalDate.parse("2026-03-02").toEpochDay();
    private static final Traits NEAR = new Traits("FR", List.of("near"), List.of());
    private static final Traits FAR = new Traits("FR", List.of("far"), List.of());
    private static final Traits UNHEARD_OF = new Traits("FR", List.of("unheard of"), List.of());

    private final Stage stage = new Stage(StageSettings.TRANSIT, FIRST);
    private List<Passage> underWay = new ArrayList<>();

    /** Each day ten set out on both lanes, and arrive after so many days. */
    private void go(int days, ToLongFunction<Passage> takes) {
        for (var day = 0; day < days; day++) {
            var today = stage.clocks().today();
            for (var parcel = 0; parcel < 10; parcel++) {
                underWay.add(new Passage(NEAR, today, parcel / 10.0));
                underWay.add(new Passage(FAR, today, parcel / 10.0));
            }
            var sightings = underWay.stream()
                    .map(passage -> Sighting.ofItsDay(passage, end(passage, today, takes)))
                    .toList();
            sightings.forEach(stage::expect);
            stage.passDay();
            sightings.forEach(sighting -> stage.learn(sighting, 1_000));
            stage.settleLanes();
            sightings.forEach(sighting -> stage.compare(sighting, 1_000));
            stage.settle(1_000);
            underWay = new ArrayList<>(sightings.stream()
                    .filter(sighting -> sighting.end() == null)
                    .map(Sighting::passage)
                    .toList());
        }
    }

    private static @Nullable End end(Passage passage, long today, ToLongFunction<Passage> takes) {
        return today - passage.startDay() >= takes.applyAsLong(passage) ? new End(today, 0.5, true) : null;
    }

    private double median(Traits traits) {
        return new Forecast(new Prospect(stage).ended(traits, 0, 0.5), 0.5, new HoursOfDay()).quantile(0.5);
    }

    @Test
    void learnsHowLongEachLaneTakes() {
        go(120, passage -> passage.traits().equals(NEAR) ? 2 : 9);

        assertThat(median(NEAR)).isBetween(1.0, 3.5);
        assertThat(median(FAR)).isBetween(7.5, 10.5);
        assertThat(median(UNHEARD_OF)).isBetween(median(NEAR), median(FAR));
    }

    /** Of those that arrived within the first days only the fast ones would be known. */
    @Test
    void takesTheFastOnesForNoMoreThanTheyAre() {
        go(12, passage -> passage.startTime() < 0.5 ? 2 : 30);

        var byEndOfTenthDay = new Prospect(stage).ended(NEAR, 0, 0)[9];
        assertThat(byEndOfTenthDay).isBetween(0.35, 0.75);
    }

    @Test
    void knowsThatWhoHasWaitedLongWaitsLess() {
        go(120, _ -> 9);
        var prospect = new Prospect(stage);
        var today = stage.clocks().today();
        var fresh = new Passage(FAR, today, 0);
        var old = new Passage(FAR, today - 7, 0);

        assertThat(prospect.still(fresh, today, today + 4)).isGreaterThan(0.9);
        assertThat(prospect.still(old, today, today + 4)).isLessThan(0.3);
        assertThat(prospect.stillOfAny(old, today, today + 4)).isLessThan(0.3);
    }
}
