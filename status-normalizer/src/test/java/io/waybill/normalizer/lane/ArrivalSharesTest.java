package io.waybill.normalizer.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalSharesTest {

    private static Counts counts(Map<Integer, Integer> byDay) {
        var counts = ArrivalShares.noDays();
        byDay.forEach(counts::add);
        return counts;
    }

    private static ArrivalShares shares(Map<Integer, Integer> arrived, Map<Integer, Integer> underWay, int never) {
        return ArrivalShares.of(counts(arrived), counts(underWay), never);
    }

    @Test
    void areThoseOfAllWhereAllArrived() {
        var shares = shares(Map.of(0, 1, 1, 1, 3, 2), Map.of(), 0);

        assertThat(shares.shown()).hasSize(30).startsWith(0.5, 0.5, 1.0, 1.0);
        assertThat(shares.within(0)).isEqualTo(0.25);
        assertThat(shares.reaching(0.25)).isZero();
        assertThat(shares.reaching(0.5)).isOne();
        assertThat(shares.reaching(0.51)).isEqualTo(3);
    }

    /** Days 2, 2, 3, 3, 4, and one that has been under way for a while: by hand. */
    @ParameterizedTest
    @CsvSource({
        // It is awaited on every day: of 6, 4 and 2 come 2, 2 and 1.
        "10, 0.333333, 0.666667, 0.833333",
        "4,  0.333333, 0.666667, 0.833333",
        // Nothing is known of its fourth day, on which all that were awaited came.
        "3,  0.333333, 0.666667, 1",
        // Not of its third either: of 3 come 2, of 1 comes 1.
        "2,  0.333333, 0.777778, 1",
        "1,  0.4,      0.8,      1"
    })
    void countThoseUnderWayAsFarAsTheyHaveCome(int age, double two, double three, double four) {
        var shares = shares(Map.of(2, 2, 3, 2, 4, 1), Map.of(age, 1), 0);

        assertThat(shares.within(1)).isZero();
        assertThat(shares.within(2)).isCloseTo(two, within(1e-6));
        assertThat(shares.within(3)).isCloseTo(three, within(1e-6));
        assertThat(shares.within(4)).isCloseTo(four, within(1e-6));
    }

    @Test
    void neverReachWhatIsLostOrSentBack() {
        var shares = shares(Map.of(2, 3), Map.of(), 1);

        assertThat(shares.within(60)).isEqualTo(0.75);
        assertThat(shares.reaching(0.75)).isEqualTo(2);
        assertThat(shares.reaching(0.76)).isNull();
    }

    @Test
    void haveThoseThatTookLongerThanIsToldAmongTheWhole() {
        var shares = shares(Map.of(1, 1, 60, 1, 75, 2), Map.of(), 0);

        assertThat(shares.within(59)).isEqualTo(0.25);
        assertThat(shares.within(60)).isEqualTo(0.5);
        assertThat(shares.reaching(0.9)).isNull();
    }

    @Test
    void areRoundedToThreeDigits() {
        assertThat(shares(Map.of(1, 2), Map.of(), 1).shown().getFirst()).isEqualTo(0.667);
    }

    @Test
    void areNoneOfNothing() {
        assertThat(shares(Map.of(), Map.of(), 0).shown()).containsOnly(0.0);
    }
}
