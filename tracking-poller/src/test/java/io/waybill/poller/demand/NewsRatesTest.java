package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waybill.poller.plan.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NewsRatesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final double[] EVEN = new NewsRates().rates();

    private static Instant hour(double hours) {
        return MONDAY.plusMillis(Math.round(hours * 3_600_000));
    }

    @Test
    void believesEveryHourAlikeAtFirst() {
        assertThat(Arrays.stream(EVEN)).allMatch(rate -> rate == EVEN[0] && rate > 0);
    }

    @Test
    void countsTheHoursThatAreBetweenTwoAnswers() {
        var rates = new NewsRates();
        rates.count(hour(9.5), hour(11.25), true, EVEN);
        assertThat(rates.hours()[9]).isCloseTo(0.5, within(1e-9));
        assertThat(rates.hours()[10]).isCloseTo(1, within(1e-9));
        assertThat(rates.hours()[11]).isCloseTo(0.25, within(1e-9));
        assertThat(rates.news()[10]).isCloseTo(1 / 1.75, within(1e-9));
        assertThat(Arrays.stream(rates.news()).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void creditsTheHourThatIsBelievedToHaveMore() {
        var believed = EVEN.clone();
        believed[10] *= 3;
        var rates = new NewsRates();
        rates.count(hour(10), hour(12), true, believed);
        assertThat(rates.news()[10]).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void leavesOutWhatSaysNothing() {
        var rates = new NewsRates();
        rates.count(hour(10), hour(10), true, EVEN);
        rates.count(hour(10), hour(9), true, EVEN);
        rates.count(hour(0), hour(48.1), true, EVEN);
        assertThat(rates.hours()).containsOnly(0);
    }

    @Test
    void changesLittleByLittle() {
        var rates = new NewsRates();
        rates.count(hour(10), hour(11), true, EVEN);
        var few = Rhythm.of(rates.rates(), 2).paces();
        assertThat(few).allMatch(pace -> pace > 0.85 && pace < 1.25);
    }

    @Test
    void learnsWhenACarrierScans() {
        var rates = new NewsRates();
        for (int week = 0; week < 50; week++) {
            var believed = rates.rates();
            for (int hour = 0; hour < Rhythm.HOURS; hour++) {
                rates.count(hour(hour), hour(hour + 1), hour % 24 == 9, believed);
            }
        }
        var paces = Rhythm.of(rates.rates(), 2).paces();
        assertThat(paces.get(24 + 9)).isEqualTo(2);
        assertThat(paces.get(24 + 3)).isLessThan(1);
    }

    @Test
    void fades() {
        var rates = new NewsRates();
        rates.count(hour(10), hour(11), true, EVEN);
        assertThat(rates.after(Duration.ofDays(28)).news()[10]).isCloseTo(0.5, within(1e-9));
        assertThat(rates.after(Duration.ofDays(-3)).news()[10]).isEqualTo(1);
        assertThat(rates.plus(rates.after(Duration.ofDays(28))).hours()[10]).isCloseTo(1.5, within(1e-9));
    }
}
