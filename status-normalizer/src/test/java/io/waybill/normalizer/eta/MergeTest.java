package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.Sighting.End;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final long FIRST = LocalDate.parse("2026-03-02").toEpochDay();
    private static final int DAYS = 120;
    private static final int A_DAY = 20;
    private static final IntPredicate ALL = _ -> true;

    private static final Traits NEAR = traits("DE", "near", "eager");
    private static final Traits FAR = traits("DE", "far", "eager");
    private static final Traits ABROAD = traits("FR", "abroad", "sluggish");
    private static final List<Traits> WAYS = List.of(NEAR, FAR, ABROAD);

    private static Traits traits(String country, String lane, String seller) {
        return new Traits(country, List.of(lane), List.of("seller " + seller));
    }

    /** Parcels of each way set out every day, slower and faster ones in turns; nothing comes on Sundays. */
    private static EtaModel learned(List<Traits> ways, IntPredicate which, long from, int days) {
        var model = new EtaModel(from, 1_000);
        var underWay = new ArrayList<Passage>();
        for (var day = from; day < from + days; day++) {
            for (var parcel = 0; parcel < A_DAY; parcel++) {
                if (which.test(parcel)) {
                    var time = (parcel / 2 * 2 + 1) / (double) (A_DAY + 1);
                    var today = day;
                    ways.forEach(way -> underWay.add(new Passage(way, today, time)));
                }
            }
            learn(model, underWay);
        }
        return model;
    }

    private static void learn(EtaModel model, List<Passage> underWay) {
        var today = model.today();
        var sightings = underWay.stream()
                .map(passage -> Sighting.ofItsDay(passage, arrives(passage, today) ? new End(today, 0.5, true) : null))
                .toList();
        model.learn(
                consumer -> sightings.forEach(sighting -> consumer.accept(new Seen(Milestone.HANDED_OVER, sighting))));
        underWay.removeIf(passage -> arrives(passage, today));
    }

    private static boolean arrives(Passage passage, long today) {
        var takes = passage.traits().equals(NEAR) ? 2 : passage.traits().equals(FAR) ? 6 : 9;
        var sunday = Math.floorMod(today - FIRST, 7) == 6;
        return !sunday && today - passage.startDay() >= takes + Math.round(passage.startTime() * 2);
    }

    private static double median(EtaModel model, Traits way) {
        var passage = new Passage(way, model.today(), 0.5);
        return model.view()
                .underWay(Milestone.HANDED_OVER, passage, model.today(), 0.5)
                .quantile(0.5);
    }

    @Test
    void knowsFromTwoHalvesWhatOneThatSawBothKnows() {
        var both = learned(WAYS, ALL, FIRST, DAYS);
        var half = learned(WAYS, parcel -> parcel % 2 == 0, FIRST, DAYS);

        half.merge(learned(WAYS, parcel -> parcel % 2 == 1, FIRST, DAYS));

        assertThat(half.today()).isEqualTo(both.today());
        for (var way : WAYS) {
            assertThat(median(half, way)).as("%s", way).isCloseTo(median(both, way), within(0.4));
            var lane = way.lanes().getFirst();
            assertThat(half.view().weight(Milestone.HANDED_OVER, lane))
                    .isCloseTo(both.view().weight(Milestone.HANDED_OVER, lane), within(1.0));
            assertThat(half.stage(Milestone.HANDED_OVER).pace(way))
                    .isCloseTo(both.stage(Milestone.HANDED_OVER).pace(way), within(0.1));
        }
        var clocks = half.stage(Milestone.HANDED_OVER).clocks();
        var sunday = FIRST + 6;
        assertThat(clocks.of("DE").usual(sunday))
                .isCloseTo(both.stage(Milestone.HANDED_OVER).clocks().of("DE").usual(sunday), within(0.05));
    }

    @Test
    void standsAtTheLaterDayWhicheverCameFirst() {
        var earlier = learned(WAYS, ALL, FIRST, DAYS);
        var later = learned(WAYS, ALL, FIRST + DAYS, DAYS);
        var one = learned(WAYS, ALL, FIRST, DAYS);
        one.merge(later);
        later.merge(earlier);

        assertThat(one.today()).isEqualTo(FIRST + 2 * DAYS).isEqualTo(later.today());
        for (var way : WAYS) {
            assertThat(median(one, way)).isCloseTo(median(later, way), within(0.01));
        }
        // Half of it is forgotten over as many days.
        assertThat(one.view().weight(Milestone.HANDED_OVER, "near"))
                .isCloseTo(later.view().weight(Milestone.HANDED_OVER, "near"), within(0.01));
        assertThat(later.view().weight(Milestone.HANDED_OVER, "near"))
                .isGreaterThan(1.3 * earlier.view().weight(Milestone.HANDED_OVER, "near"))
                .isLessThan(1.7 * earlier.view().weight(Milestone.HANDED_OVER, "near"));
        assertThat(one.lanes(20)).isEqualTo(3);
    }

    @Test
    void countsWhatIsLongAgoForAlmostNothing() {
        var model = learned(List.of(FAR), ALL, FIRST, DAYS);
        var longAgo = learned(List.of(NEAR), ALL, FIRST - 1_500, DAYS);
        assertThat(longAgo.lanes(20)).isOne();
        var before = median(model, FAR);

        model.merge(longAgo);

        assertThat(model.view().weight(Milestone.HANDED_OVER, "near")).isLessThan(1);
        assertThat(model.lanes(20)).isOne();
        assertThat(median(model, FAR)).isCloseTo(before, within(0.1));
    }

    @Test
    void hasAllCountriesOnOneDaySoThatItCanBeKeptAndLearnOn() {
        var model = learned(List.of(NEAR), ALL, FIRST, 60);
        model.merge(learned(List.of(ABROAD), ALL, FIRST, 90));
        var kept = new EtaModel(model.today(), 1_000);
        model.memory(kept::recall);

        learn(kept, new ArrayList<>(List.of(new Passage(NEAR, kept.today(), 0.5))));

        assertThat(kept.today()).isEqualTo(FIRST + 91);
        var clocks = kept.stage(Milestone.HANDED_OVER).clocks();
        assertThat(clocks.of("DE").today()).isEqualTo(FIRST + 91);
        assertThat(clocks.of("FR").today()).isEqualTo(FIRST + 91);
        // Nobody knows what a day of the thirty was worth there.
        assertThat(clocks.of("DE").between(FIRST + 60, 0, FIRST + 90, 0)).isCloseTo(30, within(1e-9));
    }

    @Test
    void knowsSilencesOfBoth() {
        var model = learned(List.of(NEAR), ALL, FIRST, 1);
        var other = new EtaModel(FIRST, 1_000);
        for (var gap = 0; gap < 60; gap++) {
            other.learnSilence("in_transit", NEAR, 20);
        }
        other.learn(_ -> {});

        model.merge(other);

        assertThat(model.view().usualSilence(0.03, "in_transit", NEAR)).isPresent();
    }
}
