package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final long FIRST = LocalDate.parse("2026-03-02").toEpochDay();
    private static final Traits NEAR = new Traits(List.of("near"), List.of());
    private static final Traits FAR = new Traits(List.of("far"), List.of());
    private static final Traits UNHEARD_OF = new Traits(List.of("unheard of"), List.of());

    private final Stage stage = new Stage(StageSettings.TRANSIT, FIRST);
    private List<Passage> underWay = new ArrayList<>();

    /** Each day ten set out on both lanes, and arrive after so many days. */
    private void go(int days, ToLongFunction<Passage> takes) {
        for (var day = 0; day < days; day++) {
            var today = stage.clock().today();
            for (var parcel = 0; parcel < 10; parcel++) {
                underWay.add(new Passage(NEAR, today, parcel / 10.0));
                underWay.add(new Passage(FAR, today, parcel / 10.0));
            }
            var ended = underWay.stream()
                    .filter(passage -> today - passage.startDay() >= takes.applyAsLong(passage))
                    .toList();
            underWay = new ArrayList<>(underWay);
            underWay.removeAll(ended);
            stage.learn(ended, underWay);
        }
    }

    private double median(Traits traits) {
        return new Forecast(stage.outlook().ended(traits, 0, 0.5), 0.5, new HoursOfDay()).quantile(0.5);
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

        var byEndOfTenthDay = stage.outlook().ended(NEAR, 0, 0)[9];
        assertThat(byEndOfTenthDay).isBetween(0.35, 0.75);
    }

    @Test
    void knowsThatWhoHasWaitedLongWaitsLess() {
        go(120, _ -> 9);
        var outlook = stage.outlook();
        var fresh = new Passage(FAR, stage.clock().today(), 0);
        var old = new Passage(FAR, stage.clock().today() - 7, 0);

        assertThat(outlook.still(fresh, 4)).isGreaterThan(0.9);
        assertThat(outlook.still(old, 4)).isLessThan(0.3);
        assertThat(outlook.stillOfAny(old, 4)).isLessThan(0.3);
    }
}
