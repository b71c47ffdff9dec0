package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @TempDir
    Path folder;

    /** One order a day, each two days in handling and so many under way; the last has not arrived. */
    private List<PastOrder> orders(int count, int daysUnderWay) throws Exception {
        var rows = IntStream.range(0, count).mapToObj(day -> {
            var purchase = FIRST.plusDays(day).atTime(10, 0);
            var delivered = day == count - 1 ? "" : purchase.plusDays(2 + daysUnderWay);
            return "o%d,%s,%s,%s,%s"
                    .formatted(
                            day,
                            purchase,
                            purchase.plusDays(2),
                            delivered,
                            purchase.plusDays(9).toLocalDate());
        });
        var file = Files.writeString(
                folder.resolve("orders.csv"),
                rows.collect(Collectors.joining("\n", "order,purchase,handed_over,delivered,promised\n", "\n")));
        return PastOrders.read(List.of(file), Usual.ONE_COUNTRY).orders();
    }

    @Test
    void predictsWhatAlwaysTookAsLong() throws Exception {
        var from = FIRST.plusDays(100);
        var past = new PastOrders(orders(120, 4), 0);
        var walk = new WalkForward(past.orders(), from);
        walk.run((_, _) -> {});
        var summary = BacktestSummary.of(past, from, walk);

        assertThat(summary.tested()).isEqualTo(20);
        assertThat(summary.neverDelivered()).isEqualTo(1);
        assertThat(summary.predicted().get("purchase").mae()).isLessThan(2.5);
        assertThat(summary.baseline().promise()).isEqualTo(new Baseline.Promise(19, 3 + 2 / 24.0));
        assertThat(summary.baseline().allOrders().get("handover").mae()).isZero();
    }

    @Test
    void doesNotTakeForLostWhatMayStillBeInTime() throws Exception {
        var orders = orders(120, 4);
        var walk = new WalkForward(orders, FIRST.plusDays(100));
        walk.run((_, _) -> {});

        assertThat(walk.watched().never()).isEmpty();
        assertThat(walk.watched().onTime()).hasSize(19);
        assertThat(orders.getLast().delivered()).isNull();
    }

    @Test
    void seesNothingOfTheFuture() throws Exception {
        var from = FIRST.plusDays(100);
        var known = new WalkForward(orders(120, 4).subList(0, 101), from);
        var all = new WalkForward(orders(120, 4), from);
        known.run((_, _) -> {});
        all.run((_, _) -> {});

        assertThat(all.predictions().getFirst().days())
                .isEqualTo(known.predictions().getFirst().days());
    }

    @Test
    void saysHowFarItIsWhereItTakesLong() {
        var out = new ByteArrayOutputStream();
        var now = new AtomicLong(5);
        var progress = new WalkProgress(new PrintStream(out, true, StandardCharsets.UTF_8), now::get);
        progress.done(1, 9);
        now.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        progress.done(2, 9);
        now.addAndGet(1);
        progress.done(3, 9);
        progress.done(4, 9);

        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("day 3 of 9");
    }

    @Test
    void wantsFilesAndADay() {
        assertThatThrownBy(() -> BacktestArguments.parse(List.of("--train-until", "2026-03-01")))
                .hasMessage("a file is missing");
        assertThatThrownBy(() -> BacktestArguments.parse(List.of("a.csv"))).hasMessage("--train-until is missing");
        assertThatThrownBy(() -> BacktestArguments.parse(List.of("a.csv", "--train-until", "spring")))
                .hasMessageContaining("not spring");
        assertThat(BacktestArguments.parse(List.of("a.csv", "--train-until", "2026-03-01", "--predictions", "o.csv")))
                .isEqualTo(new BacktestArguments(
                        List.of(Path.of("a.csv")), LocalDate.parse("2026-03-01"), Path.of("o.csv")));
    }

    @Test
    void saysWhereThereIsNothingToPredict() throws Exception {
        var orders = orders(3, 4);
        var arguments = new BacktestArguments(List.of(Path.of("a.csv")), LocalDate.parse("2027-01-01"), null);

        assertThat(BacktestCommand.nothingToTest(orders, arguments))
                .isEqualTo("No order was purchased on 2027-01-01 or later, the last on 2026-01-03:"
                        + " give an earlier --train-until");
        assertThat(BacktestCommand.nothingToTest(List.of(), arguments)).isEqualTo("There is no order in a.csv");
        assertThat(arguments.tests(LocalDateTime.parse("2027-01-01T00:00:00"))).isTrue();
        assertThat(arguments.tests(LocalDateTime.parse("2026-12-31T23:59:59"))).isFalse();
    }
}
