package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarningRuleTest {

    private static final double HALF = 0.5;

    /** Handed over 4.5 days before its promise ended; looked at each morning until 0.75 days before that. */
    private static final List<Look> SLOW = looks(4.5, 0.1, 0.3, 0.5, 0.7, 0.9);

    private static final List<Look> HANDED_OVER_LATE = looks(1.5, 0.6, 0.8);

    /** On time, a day before it had to be. */
    private static final List<Look> BARELY = looks(4.5, 0.1, 0.3, 0.4, 0.6);

    private static final List<Look> QUICK = looks(4.5, 0.1);

    private static final Watched WATCHED =
            new Watched(List.of(SLOW, HANDED_OVER_LATE), List.of(SLOW), List.of(BARELY, QUICK));

    private static List<Look> looks(double daysLeft, double... probabilities) {
        return IntStream.range(0, probabilities.length)
                .mapToObj(at -> {
                    var left = at == 0 ? daysLeft : Math.floor(daysLeft) - at + 0.75;
                    return new Look(left, daysLeft - left, probabilities[at]);
                })
                .toList();
    }

    @Test
    void seesAPassedPromiseTooLate() {
        assertThat(Warning.by(WarningRule.PROMISE_PASSED, WATCHED)).allSatisfy(warning -> {
            assertThat(warning.threshold()).isNull();
            assertThat(warning.late()).isZero();
            assertThat(warning.onTime()).isZero();
        });
        assertThat(WarningRule.PROMISE_PASSED.score(new Look(0, 9, 1))).isOne();
        assertThat(WarningRule.PROMISE_PASSED.score(new Look(0.01, 9, 1))).isZero();
    }

    @Test
    void countsDownToThePromise() {
        assertThat(Countdown.of(WATCHED).subList(0, 5))
                .containsExactly(
                        new Countdown(1, HALF, 1, 1),
                        new Countdown(2, HALF, HALF, 1),
                        new Countdown(3, HALF, HALF, 1),
                        new Countdown(4, 1, HALF, 1),
                        new Countdown(5, 0, 0, 0));
    }

    @Test
    void countsDaysWithoutNews() {
        assertThat(WATCHED.scores(WarningRule.NO_NEWS, 1).late()).containsExactly(0, 2.75);
        assertThat(WATCHED.scores(WarningRule.NO_NEWS, 3).onTime()).containsExactly(0, 0.75);
        assertThat(WATCHED.scores(WarningRule.NO_NEWS, 2).late()).containsExactly(Double.NEGATIVE_INFINITY, 1.75);
    }

    @Test
    void choosesTheLowestThresholdThatCostsNoMore() {
        var none = WATCHED.scores(WarningRule.AT_RISK, 0);
        assertThat(none.threshold(0).orElseThrow()).isEqualTo(0.8);
        assertThat(none.threshold(HALF).orElseThrow()).isEqualTo(0.6);
        assertThat(none.threshold(1).orElseThrow()).isEqualTo(0.1);
        assertThat(Scores.flagged(none.late(), 0.8)).isOne();
        assertThat(Scores.flagged(none.late(), 0.81)).isEqualTo(HALF);
        assertThat(Scores.flagged(new double[0], 0)).isZero();
    }

    @Test
    void hasNoThresholdWhereAllAreAlike() {
        assertThat(new Scores(new double[] {0}, new double[] {0}, new double[] {0}).threshold(0.1))
                .isEmpty();
    }

    @Test
    void forgetsWhatWasLikelyEarlierWhereOneDayIsLookedAt() {
        assertThat(WATCHED.scores(WarningRule.AT_RISK, 1).late()).containsExactly(0.6, 0.7);
        assertThat(WATCHED.scores(WarningRule.AT_RISK_THAT_DAY, 3).late())
                .containsExactly(Double.NEGATIVE_INFINITY, 0.3);
        assertThat(WATCHED.scores(WarningRule.AT_RISK, 4).onTime()).containsExactly(0.1, 0.1);
    }

    @Test
    void tellsHowLongAheadTheLateOnesWereFlagged() {
        var live = LiveWarning.by(WarningRule.AT_RISK, WATCHED).getFirst();

        assertThat(live.threshold()).isEqualTo(0.8);
        assertThat(live.onTime()).isZero();
        assertThat(live.late()).isOne();
        assertThat(live.neverDelivered()).isOne();
        assertThat(live.lateByDaysAhead()).isEqualTo(Collections.nCopies(Warning.MOST_DAYS_AHEAD, 0.0));
        assertThat(WATCHED.daysAhead(WarningRule.AT_RISK, HALF)).containsExactly(1.5, 2.75);
        assertThat(Quartiles.of(new double[] {1, 2, 3, 4, 5})).isEqualTo(new Quartiles(2, 3, 4));
        assertThat(Quartiles.of(new double[0])).isNull();
    }

    @Test
    void doesNotLookBeforeItMay() {
        assertThat(WATCHED.within(2).scores(WarningRule.NO_NEWS, 0).onTime())
                .containsExactly(Double.NEGATIVE_INFINITY, 2.75);
        assertThat(WATCHED.within(2).daysAhead(WarningRule.AT_RISK, 0.1)).containsExactly(1.5, 2.75);
    }

    @Test
    void saysDaysAsOneWould() {
        assertThat(WarningRule.COUNTDOWN.inWords(WarningRule.COUNTDOWN.score(new Look(3.75, 1, 0))))
                .isCloseTo(3, within(0.0));
        assertThat(WarningRule.NO_NEWS.inWords(4)).isEqualTo(4);
    }
}
