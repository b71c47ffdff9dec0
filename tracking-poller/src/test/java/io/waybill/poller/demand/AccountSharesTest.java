package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waybill.poller.account.Limits;
import io.waybill.poller.plan.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccountSharesTest {

    /** 1,000 calls a day, of which 900 are for routine. */
    private static final Limits LIMITS = new Limits(10, 1_000, 10);

    private static AccountShares shares(Map<String, MerchantDemand> merchants, int batch) {
        return AccountShares.of(new AccountDemand(1, false, Ages.NONE, merchants), LIMITS, batch);
    }

    private static MerchantDemand routine(double wanted) {
        return new MerchantDemand(wanted, 0, 0);
    }

    @Test
    void stretchesNobodyWhereThereIsEnough() {
        var shares = shares(Map.of("one", routine(400), "other", routine(500)), 1);
        assertThat(shares.stretch("one")).isOne();
        assertThat(shares.highestStretch()).isOne();
        assertThat(shares.stretch("nobody")).isOne();
    }

    @Test
    void stretchesWhoBringsAMillion() {
        var shares = shares(Map.of("small", routine(100), "large", routine(8_000_000)), 1);
        assertThat(shares.stretch("small")).isOne();
        assertThat(shares.stretch("large")).isEqualTo(10_000);
        assertThat(shares.highestStretch()).isEqualTo(10_000);
        assertThat(shares.allotted("small")).isEqualTo(100);
        assertThat(shares.allotted("large")).isEqualTo(800);
    }

    @Test
    void countsThatACallFillsUp() {
        var shares = shares(Map.of("one", routine(20_000)), 30);
        assertThat(shares.fill()).isEqualTo(24);
        assertThat(shares.stretch("one")).isOne();
        assertThat(shares.callsWanted()).isCloseTo(833.3, within(0.1));
        assertThat(shares.callsGranted()).isEqualTo(1_000);
    }

    @Test
    void hasLessWhereTheCarrierKeepsSayingThatWeComeTooFast() {
        var slow = new Limits(0.01, 1_000, 10);
        assertThat(slow.callsADay(1)).isEqualTo(864);
        assertThat(slow.callsADay(0.5)).isEqualTo(432);
        assertThat(LIMITS.callsADay(0.5)).as("the quota is what limits it").isEqualTo(1_000);
        var demand = new AccountDemand(0.5, false, Ages.NONE, Map.of("one", routine(432)));
        assertThat(AccountShares.of(demand, slow, 1).stretch("one")).isCloseTo(1 / 0.9, within(1e-9));
    }

    @Test
    void hurriesInLikelyHoursOnlyAsFarAsTheRateBears() {
        var slow = new Limits(0.01, 100_000, 10);
        assertThat(fastest(slow, 10)).isGreaterThan(Rhythm.FASTEST);
        assertThat(fastest(slow, 600)).isCloseTo(1.296, within(0.001));
        assertThat(fastest(slow, 10_000)).isEqualTo(1);
        assertThat(fastest(LIMITS, 10_000))
                .as("a quota has its pace, but bears haste")
                .isGreaterThan(2);
    }

    private static double fastest(Limits limits, double wanted) {
        var demand = new AccountDemand(1, false, Ages.NONE, Map.of("one", routine(wanted)));
        return AccountShares.of(demand, limits, 1).fastest();
    }

    @Test
    void takesASingle429LightlyAndManyAsTheyAre() {
        var once = AccountDemand.lastingFactor(1, 0.5, Duration.ofMinutes(1));
        assertThat(once).isBetween(0.99, 1.0);
        assertThat(AccountDemand.lastingFactor(1, 0.5, Duration.ofHours(5))).isCloseTo(0.5, within(0.01));
        assertThat(AccountDemand.lastingFactor(1, 0.5, Duration.ofMinutes(-5))).isOne();
    }

    @Test
    void knowsHowOldAnswersAre() {
        var ages = Ages.of(new TreeMap<>(Map.of(10, 40L, 20, 54L, 60, 6L)));
        assertThat(ages.median()).isEqualTo(Duration.ofSeconds(Math.round(Math.pow(1.25, 20.5))));
        assertThat(ages.oldest()).isEqualTo(Duration.ofSeconds(Math.round(Math.pow(1.25, 60.5))));
        assertThat(Ages.of(new TreeMap<>())).isEqualTo(Ages.NONE);
    }

    @Test
    void measuresSoThatItCostsAPercent() {
        var begun = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(CostPolicy.nextAt(begun, begun.plusMillis(1))).isEqualTo(begun.plusMillis(10_001));
        assertThat(CostPolicy.nextAt(begun, begun.plusSeconds(2))).isEqualTo(begun.plusSeconds(202));
    }
}
