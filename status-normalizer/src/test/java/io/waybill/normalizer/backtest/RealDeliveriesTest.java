package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real orders of a marketplace: what is learned from them must predict the later ones as well as was reached before. */
class RealDeliveriesTest {

    private static final Path DATA =
            Path.of(System.getProperty("waybill.shared", "../../shared")).resolve("data");
    private static final LocalDate FROM = LocalDate.parse("2017-09-01");

    @Test
    void predictsThemAndWarnsOfThoseThatAreLate() throws Exception {
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
        var summary = BacktestSummary.of(past, FROM, walk);

        assertThat(summary.predicted().get("purchase")).satisfies(purchase -> {
            assertThat(purchase.mae()).isLessThan(5.15);
            assertThat(purchase.pinball()).isLessThan(1.90);
            assertThat(purchase.coverage()).isBetween(0.77, 0.83);
        });
        assertThat(summary.predicted().get("handover")).satisfies(handover -> {
            assertThat(handover.mae()).isLessThan(4.35);
            assertThat(handover.pinball()).isLessThan(1.60);
            assertThat(handover.coverage()).isBetween(0.77, 0.83);
        });
        assertThat(ahead(summary, 1).late()).isGreaterThan(0.90);
        assertThat(ahead(summary, 2).late()).isGreaterThan(0.80);
        assertThat(ahead(summary, 3).late()).isGreaterThan(0.68);
        System.out.println(summary);
    }

    private static Warning ahead(BacktestSummary summary, int days) {
        return summary.earlyWarning().stream()
                .filter(warned -> warned.falseAlarms() == 0.05 && warned.daysAhead() == days)
                .findFirst()
                .orElseThrow();
    }
}
