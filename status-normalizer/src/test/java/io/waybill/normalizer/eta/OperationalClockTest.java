package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OperationalClockTest {

    private static final long MONDAY = LocalDate.parse("2026-03-02").toEpochDay();
    private static final long SUNDAY = MONDAY + 6;

    private final OperationalClock clock = new OperationalClock(MONDAY);

    private void weeks(int weeks, double share) {
        for (var day = 0; day < 7 * weeks; day++) {
            var usual = clock.usual(clock.today());
            clock.learn(weekdayOfToday() == 6 ? 0 : 1_000 * share, 1_000 * usual);
        }
    }

    private long weekdayOfToday() {
        return Math.floorMod(clock.today() - MONDAY, 7);
    }

    @Test
    void learnsThatNothingIsDeliveredOnSundays() {
        weeks(30, 1);

        assertThat(clock.usual(SUNDAY)).isLessThan(0.05);
        assertThat(clock.usual(MONDAY)).isCloseTo(7 / 6.0, within(0.05));
    }

    @Test
    void slowsDownWhereFewerArriveThanExpected() {
        weeks(30, 1);
        var before = clock.speed();
        weeks(3, 0.5);

        assertThat(clock.speed()).isLessThan(0.75 * before);
    }

    @Test
    void expectsWhatIsUnusualToPass() {
        weeks(30, 1);
        weeks(3, 0.5);
        var ahead = clock.ahead(120);
        var nextWeek = ahead[6];
        var weekInThreeMonths = ahead[97] - ahead[90];

        assertThat(weekInThreeMonths).isGreaterThan(nextWeek * 1.2);
        assertThat(weekInThreeMonths).isCloseTo(7, within(0.5));
    }

    @Test
    void addsUpWhatItsDaysWereWorth() {
        weeks(1, 1);

        assertThat(clock.between(MONDAY, 0, MONDAY, 0.5))
                .isCloseTo(clock.between(MONDAY, 0.5, MONDAY + 1, 0), within(1e-9));
        assertThat(clock.between(MONDAY, 0, SUNDAY, 0))
                .isPositive()
                .isLessThan(clock.between(MONDAY, 0, SUNDAY + 1, 0));
        assertThat(clock.between(MONDAY - 3, 0, MONDAY, 0)).isEqualTo(3);
    }
}
