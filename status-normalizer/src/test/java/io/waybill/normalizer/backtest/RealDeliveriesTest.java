package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Real orders of a marketplace: what is learned from them must predict the later ones as well as was reached before. */
class RealDeliveriesTest {

    private static final Path DATA =
            Path.of(System.getProperty("waybill.shared", "../../shared")).resolve("data");
    private static final LocalDate FROM = LocalDate.parse("2017-09-01");

    private static BacktestSummary summary;

    @BeforeAll
    static void walk() throws IOException {
        assumeTrue(
                Files.isDirectory(DATA),
                () -> "skipped: no " + DATA.toAbsolutePath().normalize() + "; set -Dwaybill.shared=FOLDER to run it");
        var past = PastOrders.read(
                List.of(
                        DATA.resolve("deliveries-2016-09-to-2017-12.csv.gz"),
                        DATA.resolve("undelivered-2016-09-to-2017-12.csv.gz")),
                Usual.ONE_COUNTRY);
        var walk = new WalkForward(past.orders(), FROM);
        walk.run((_, _) -> {});
        summary = BacktestSummary.of(past, FROM, walk);
    }

    @Test
    void predictsThemAtPurchase() {
        assertThat(summary.predicted().get("purchase")).satisfies(purchase -> {
            assertThat(purchase.mae()).isLessThan(5.05);
            assertThat(purchase.pinball()).isLessThan(1.86);
            assertThat(purchase.coverage()).isBetween(0.785, 0.825);
        });
    }

    @Test
    void predictsThemAtHandOver() {
        assertThat(summary.predicted().get("handover")).satisfies(handover -> {
            assertThat(handover.mae()).isLessThan(4.28);
            assertThat(handover.pinball()).isLessThan(1.59);
            assertThat(handover.coverage()).isBetween(0.775, 0.82);
        });
    }

    /** Others measured the same; if these differ, it is measured otherwise. */
    @Test
    void measuresAsOthersDo() {
        var baseline = summary.baseline();
        assertThat(Objects.requireNonNull(baseline.promise()).mae()).isCloseTo(12.24, within(0.01));
        assertThat(baseline.allOrders().get("purchase").mae()).isCloseTo(6.56, within(0.02));
        assertThat(baseline.allOrders().get("handover").pinball()).isCloseTo(2.12, within(0.01));
        assertThat(summary.countdown().get(1)).satisfies(two -> {
            assertThat(two.late()).isCloseTo(0.92, within(0.005));
            assertThat(two.falseAlarms()).isCloseTo(0.044, within(0.001));
        });
        assertThat(summary.countdown().get(2).falseAlarms()).isCloseTo(0.062, within(0.001));
        assertThat(late(WarningRule.NO_NEWS, 0.05, 1)).isCloseTo(0.40, within(0.005));
        assertThat(late(WarningRule.NO_NEWS, 0.1, 2)).isCloseTo(0.55, within(0.005));
    }

    @Test
    void warnsOfThoseThatAreLate() {
        assertThat(late(WarningRule.AT_RISK, 0.05, 1)).isGreaterThan(0.92);
        assertThat(late(WarningRule.AT_RISK, 0.05, 2)).isGreaterThan(0.82);
        assertThat(late(WarningRule.AT_RISK, 0.05, 3)).isGreaterThan(0.70);
        assertThat(late(WarningRule.AT_RISK_THAT_DAY, 0.05, 2)).isGreaterThan(0.92);
        assertThat(late(WarningRule.AT_RISK_THAT_DAY, 0.05, 3)).isGreaterThan(0.84);
        assertThat(ahead(WarningRule.AT_RISK_THAT_DAY, 0.05, 3).neverDelivered())
                .isGreaterThan(0.85);
    }

    @ParameterizedTest
    @EnumSource(
            value = WarningRule.class,
            mode = Mode.EXCLUDE,
            names = {"AT_RISK", "AT_RISK_THAT_DAY"})
    void warnsBetterThanWhoLearnsNothing(WarningRule naive) {
        for (var falseAlarms : List.of(0.01, 0.02, 0.05)) {
            assertThat(late(WarningRule.AT_RISK, falseAlarms, 3)).isGreaterThan(late(naive, falseAlarms, 3) + 0.1);
        }
        for (var ahead = 1; ahead <= Warning.MOST_DAYS_AHEAD; ahead++) {
            assertThat(late(WarningRule.AT_RISK_THAT_DAY, 0.1, ahead)).isGreaterThanOrEqualTo(late(naive, 0.1, ahead));
        }
    }

    private static double late(WarningRule rule, double falseAlarms, int days) {
        return ahead(rule, falseAlarms, days).late();
    }

    private static Warning ahead(WarningRule rule, double falseAlarms, int days) {
        var warnings = rule == WarningRule.AT_RISK
                ? summary.earlyWarning()
                : Objects.requireNonNull(summary.otherWarning().get(rule.wireName()));
        return warnings.stream()
                .filter(warning -> warning.falseAlarms() == falseAlarms && warning.daysAhead() == days)
                .findFirst()
                .orElseThrow();
    }
}
