package io.waybill.normalizer.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.normalizer.lane.Tally.Sums;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalliesTest {

    private static final LocalDate MONTH = LocalDate.parse("2026-03-01");

    @ParameterizedTest
    @CsvSource({
        "dhl, Express, 10115,   '*/*/FR/DE */*/FR/DE.10 dhl/*/FR/DE dhl/*/FR/DE.10 dhl/Express/FR/DE'",
        "dhl, ' ',     ' ',     '*/*/FR/DE dhl/*/FR/DE'",
        "dhl, a/b,     'sw1a 1','*/*/FR/DE */*/FR/DE.SW dhl/*/FR/DE dhl/*/FR/DE.SW dhl/a b/FR/DE'",
        // A service of whom?
        ",    Express, 1,       '*/*/FR/DE'"
    })
    void namesEachLaneThatAParcelLiesOnOnce(
            @Nullable String carrier, @Nullable String service, @Nullable String postalCode, String keys) {
        var tallies = new Tallies();

        tallies.change(null, counted(LaneWay.of(carrier, service, "FR", "DE", postalCode), Outcome.ARRIVED, 3));

        assertThat(tallies.lanes().keySet().stream().sorted()).containsExactlyInAnyOrder(split(keys));
        assertThat(tallies.byMonth().keySet())
                .allSatisfy(lane -> assertThat(lane.month()).isEqualTo(MONTH));
        assertThat(tallies.byMonth().values())
                .allSatisfy(tally -> assertThat(tally.known()).isOne());
    }

    /** A service may have a blank in its name, a lane begins after one with a star or a carrier. */
    private static String[] split(String keys) {
        return keys.split(" (?=\\*/|dhl/)");
    }

    private static Counted counted(LaneWay way, Outcome outcome, int days) {
        var arrived = outcome == Outcome.ARRIVED;
        return new Counted(
                way, MONTH, outcome, days, true, arrived, false, arrived ? 4 : 0, arrived ? List.of(1, 90) : List.of());
    }

    @Test
    void takeBackAllThatWasCounted() {
        var way = LaneWay.of(null, null, "FR", "DE", null);
        var lost = counted(way, Outcome.LOST, 0);
        var found = counted(way, Outcome.ARRIVED, 70);
        var tallies = new Tallies();

        tallies.change(null, lost);
        tallies.change(lost, found);

        var tally = tallies.byMonth().sequencedValues().getFirst();
        assertThat(tally.sums()).isEqualTo(new Sums(1, 1, 0, 0, 0, 1, 4));
        assertThat(tally.arrived().at(61)).isOne();
        assertThat(tally.gaps().at(1)).isOne();
        assertThat(tally.gaps().at(75)).isOne();
        tallies.change(found, null);
        assertThat(tally.sums()).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 0));
        assertThat(tally.arrived().orNone()).isEmpty();
        assertThat(tally.gaps().orNone()).isEmpty();
    }

    @Test
    void haveNoneWhereMoreIsTakenBackThanWasCounted() {
        var tallies = new Tallies();

        tallies.change(counted(LaneWay.of(null, null, "FR", "DE", null), Outcome.ARRIVED, 3), null);

        var tally = tallies.byMonth().sequencedValues().getFirst();
        assertThat(tally.sums().orNone()).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 0));
        assertThat(tally.arrived().orNone()).isEmpty();
    }
}
