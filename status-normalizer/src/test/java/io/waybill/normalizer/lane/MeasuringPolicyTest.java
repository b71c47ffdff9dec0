package io.waybill.normalizer.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuringPolicyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-04");
    private static final Lane LANE = new Lane(null, null, new LaneEnd("FR", null), new LaneEnd("DE", null));

    private final Tally tally = new Tally();

    private void count(Outcome outcome, int days, boolean damaged, Integer... gaps) {
        tally.count(
                new Counted(
                        LaneWay.of(null, null, "FR", "DE", null),
                        DAY.withDayOfMonth(1),
                        outcome,
                        days,
                        outcome != Outcome.RETURNED,
                        outcome == Outcome.ARRIVED && days < 4,
                        damaged,
                        gaps.length == 0 ? 0 : gaps.length + 1,
                        List.of(gaps)),
                1);
    }

    @Test
    void saysNothingOfFewerThanFive() {
        for (var parcel = 0; parcel < 4; parcel++) {
            count(Outcome.ARRIVED, 2, false);
        }
        count(Outcome.LOST, 0, false);
        assertThat(MeasuringPolicy.measured(LANE, DAY, tally, ArrivalShares.noDays()))
                .isEmpty();

        count(Outcome.ARRIVED, 2, false);
        assertThat(MeasuringPolicy.measured(LANE, DAY, tally, ArrivalShares.noDays()))
                .isPresent();
    }

    @Test
    void goesByThisMonthAndTheElevenBeforeIt() {
        assertThat(MeasuringPolicy.since(DAY)).isEqualTo("2025-04-01");
    }

    /** Scans of those that were followed are no scans of those that were not. */
    @Test
    void sharesScansAmongThoseThatWereFollowed() {
        count(Outcome.ARRIVED, 2, false, 5, 5);
        for (var past = 0; past < 9; past++) {
            tally.count(
                    CountingPolicy.counted(new PastDelivery(null, null, "FR", "DE", null, DAY.minusDays(3), DAY, null)),
                    1);
        }

        var measured = MeasuringPolicy.measured(LANE, DAY, tally, ArrivalShares.noDays())
                .orElseThrow();

        assertThat(measured.arrived()).isEqualTo(10);
        assertThat(measured.promised()).isOne();
        assertThat(measured.following())
                .isNotNull()
                .satisfies(following -> assertThat(following.scansPerParcel()).isEqualTo(3.0));
    }

    /** 8 that came after 1, 2, 2, 3, 3, 3, 4, 20 days, a lost and a returned one, by hand. */
    @Test
    void measuresWhatWasCounted() {
        count(Outcome.ARRIVED, 1, false, 5);
        count(Outcome.ARRIVED, 2, true, 5, 5);
        for (var days : List.of(2, 3, 3, 3, 4, 20)) {
            count(Outcome.ARRIVED, days, false);
        }
        count(Outcome.LOST, 0, false);
        count(Outcome.RETURNED, 0, false);

        var measured = MeasuringPolicy.measured(LANE, DAY, tally, ArrivalShares.noDays())
                .orElseThrow();

        assertThat(measured.measuredOn()).isEqualTo(DAY);
        assertThat(measured.arrived()).isEqualTo(8);
        assertThat(measured.transit()).isEqualTo(new TransitDays(1, 2, 3, 20, null, null));
        assertThat(measured.arrivedWithin())
                .hasSize(30)
                .startsWith(0.1, 0.3, 0.6, 0.7)
                .endsWith(0.8);
        assertThat(measured.promised()).isEqualTo(9);
        assertThat(measured.kept()).isEqualTo(6);
        assertThat(measured.lost()).isOne();
        assertThat(measured.returned()).isOne();
        assertThat(measured.damaged()).isOne();
        // Two that were scanned, and two that were followed in vain; the others are as good as read from a file.
        assertThat(measured.followed()).isEqualTo(4);
        assertThat(measured.following()).isEqualTo(new Following(1.3, 5.5, 6.0));
    }

    @Test
    void knowsNothingOfSilencesWhereNobodyFollowed() {
        for (var parcel = 0; parcel < 5; parcel++) {
            count(Outcome.ARRIVED, 2, false);
        }
        var underWay = ArrivalShares.noDays();
        underWay.add(3, 2);

        var measured = MeasuringPolicy.measured(LANE, DAY, tally, underWay).orElseThrow();

        assertThat(measured.following()).isNull();
        assertThat(measured.underWay()).isEqualTo(2);
        assertThat(measured.arrivedWithin()).startsWith(0.0, 0.714);
    }
}
