package io.waybill.poller.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Limits STRICT = new Limits(0.2, 250, 10);
    private static final Limits QUICK = new Limits(100, 1_000_000, 10);

    private final Budget fresh = Budget.fresh(START, DAY);

    private static Instant after(double seconds) {
        return START.plusNanos(Math.round(seconds * 1e9));
    }

    @Test
    void grantsOneCallInFiveSeconds() {
        assertThat(fresh.grants(STRICT)).isOne();
        var spent = fresh.spend(1);
        assertThat(spent.at(STRICT, after(4.9), DAY).grants(STRICT)).isZero();
        assertThat(spent.at(STRICT, after(4.9), DAY).refusal(STRICT)).contains(Refusal.RATE);
        assertThat(spent.at(STRICT, after(5.1), DAY).grants(STRICT)).isOne();
    }

    @Test
    void savesUpNoMoreThanATenthOfASecond() {
        assertThat(fresh.at(STRICT, after(3_600), DAY).grants(STRICT)).isOne();
        assertThat(fresh.at(QUICK, after(3_600), DAY).grants(QUICK)).isEqualTo(10);
    }

    @Test
    void neverGrantsMoreThanTheRateHoweverOftenItIsAsked() {
        var budget = fresh;
        var calls = 0;
        for (int tick = 0; tick <= 10_000; tick++) {
            budget = budget.at(QUICK, after(tick / 1_000.0), DAY);
            var granted = budget.grants(QUICK);
            calls += granted;
            budget = budget.spend(granted);
        }
        assertThat(calls).isBetween(995, 1_011);
    }

    @Test
    void grantsNoMoreThanTheDaysQuota() {
        var limits = new Limits(100, 3, 10);
        var two = fresh.at(limits, after(1), DAY).spend(2).at(limits, after(2), DAY);
        assertThat(two.grants(limits)).isOne();
        var three = two.spend(1).at(limits, after(3), DAY);
        assertThat(three.grants(limits)).isZero();
        assertThat(three.refusal(limits)).contains(Refusal.DAY_QUOTA);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }

    @ParameterizedTest
    @CsvSource({"00:00:00, 32", "08:00:00, 115", "12:00:00, 157", "21:00:00, 247", "23:59:59, 250"})
    void spreadsRoutineOverTheDay(String time, int most) {
        var limits = new Limits(100, 250, 10);
        var calls = 0;
        for (var budget = fresh.spend(0); ; calls++, budget = budget.spend(1)) {
            budget = budget.at(limits, budget.filledAt().plusSeconds(1), DAY);
            if (budget.grantsRoutine(limits, at(time)) == 0) {
                break;
            }
        }
        assertThat(calls).isEqualTo(most);
    }

    @Test
    void asksOfASmallQuotaAllDayLong() {
        var quota = new Limits(100, 250, 10);
        var budget = fresh;
        var byHour = new int[24];
        for (int minute = 0; minute < 24 * 60; minute++) {
            budget = budget.at(quota, START.plusSeconds(60L * minute), DAY);
            var routine = budget.grantsRoutine(quota, at("00:00:00").plusSeconds(60L * minute));
            budget = budget.spend(routine);
            byHour[minute / 60] += routine;
        }
        assertThat(IntStream.of(byHour).sum()).isEqualTo(250);
        assertThat(IntStream.of(byHour)).allMatch(calls -> calls >= 1);
        assertThat(IntStream.of(byHour).limit(12).sum()).as("by noon").isLessThanOrEqualTo(157);
        assertThat(IntStream.of(byHour).skip(1)).allMatch(calls -> calls <= 12);
    }

    @Test
    void keepsCallsForWhoMustKnow() {
        var limits = new Limits(100, 250, 10);
        var paced = fresh.at(limits, after(1), DAY);
        while (paced.grantsRoutine(limits, at("08:00:00")) > 0) {
            paced = paced.spend(1).at(limits, paced.filledAt().plusSeconds(1), DAY);
        }
        assertThat(paced.grants(limits)).isPositive();
        assertThat(paced.refusal(limits)).isEmpty();
    }

    @Test
    void countsALaggingClockAsTheBeginningOfTheDay() {
        var limits = new Limits(100, 250, 10);
        var turned = fresh.at(limits, after(1), DAY.plusDays(1));
        var early = turned.grantsRoutine(limits, Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(turned.grantsRoutine(limits, at("23:59:00"))).isEqualTo(early);
    }

    @Test
    void grantsEvenAQuotaOfOne() {
        var limits = new Limits(100, 1, 10);
        assertThat(fresh.grantsRoutine(limits, at("00:00:00"))).isOne();
    }

    @Test
    void beginsTheQuotaAnewAtTheNextBusinessDay() {
        var limits = new Limits(100, 1, 10);
        var used = fresh.spend(1);
        assertThat(used.at(limits, after(9), DAY).grants(limits)).isZero();
        assertThat(used.at(limits, after(9), DAY.plusDays(1)).grants(limits)).isOne();
        assertThat(used.at(limits, after(9), DAY.minusDays(1)).grants(limits))
                .as("an instance whose day has not turned")
                .isZero();
    }

    @Test
    void comesBackWhenTheCarrierSaid() {
        var blocked = fresh.block(Duration.ofSeconds(30), START);
        assertThat(blocked.at(STRICT, after(29), DAY).refusal(STRICT)).contains(Refusal.RETRY_AFTER);
        assertThat(blocked.at(STRICT, after(29), DAY).grants(STRICT)).isZero();
        assertThat(blocked.at(STRICT, after(30), DAY).grants(STRICT)).isOne();
    }

    @Test
    void keepsTheLaterOfTwoBlocks() {
        var blocked = fresh.block(Duration.ofSeconds(30), START).block(Duration.ofSeconds(5), START);
        assertThat(blocked.at(STRICT, after(29), DAY).grants(STRICT)).isZero();
    }

    @Test
    void believesNoBlockOfMoreThanADay() {
        var blocked = fresh.block(Duration.ofDays(3_650), START);
        assertThat(blocked.at(STRICT, START.plus(Duration.ofHours(24)), DAY).grants(STRICT))
                .isOne();
    }

    @Test
    void halvesTheRateOnceForCallsThatWereUnderWayTogether() {
        var slowed = fresh.slowDown(START, after(1)).slowDown(after(0.5), after(1.1));
        assertThat(slowed.factorAt(after(1))).isEqualTo(0.5, within(0.01));
        assertThat(slowed.slowDown(after(2), after(3)).factorAt(after(3))).isEqualTo(0.25, within(0.01));
    }

    @Test
    void grantsAtHalfTheRateAfterItWasHalved() {
        var slowed = fresh.slowDown(START, START);
        assertThat(slowed.at(STRICT, after(9.5), DAY).grants(STRICT)).isZero();
        assertThat(slowed.at(STRICT, after(10.5), DAY).grants(STRICT)).isOne();
    }

    @Test
    void recoversInAQuarterOfAnHour() {
        var slowed = fresh.slowDown(START, START);
        assertThat(slowed.factorAt(START.plus(Duration.ofMinutes(10)))).isEqualTo(0.833, within(0.001));
        assertThat(slowed.factorAt(START.plus(Duration.ofMinutes(15)))).isEqualTo(1);
        assertThat(slowed.factorAt(START.plus(Duration.ofMinutes(60)))).isEqualTo(1);
    }

    @Test
    void neverSlowsDownToNothing() {
        var budget = fresh;
        for (int i = 0; i < 100; i++) {
            budget = budget.slowDown(after(i), after(i));
        }
        assertThat(budget.factorAt(after(99))).isEqualTo(Budget.SLOWEST, within(0.001));
    }

    @Test
    void takesNothingFromAClockThatLags() {
        var spent = fresh.at(STRICT, after(100), DAY).spend(1);
        assertThat(spent.at(STRICT, after(50), DAY)).isEqualTo(spent);
    }

    @Test
    void refusesToSpendWhatWasNotGranted() {
        assertThatThrownBy(() -> fresh.spend(2)).hasMessageContaining("1.0");
    }

    @Test
    void spendsNothingWhileItOwesACallMadeOutOfTurn() {
        var owing = fresh.spend(1).ahead();

        assertThat(owing.tokens()).isNegative();
        assertThat(owing.spend(0)).isEqualTo(owing);
    }
}
