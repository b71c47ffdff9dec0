package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {

    private static final String HEAD =
            "order,purchase,handed_over,delivered,promised,seller_state,customer_state,seller_zip,customer_zip,seller\n";

    @TempDir
    Path folder;

    private Path file(String rows) throws Exception {
        return Files.writeString(folder.resolve("orders.csv"), HEAD + rows);
    }

    @Test
    void leavesOutTimesThatAreImpossible() throws Exception {
        var past = PastOrders.read(List.of(file("""
                a,2026-03-01 10:00:00,2026-03-02 10:00:00,2026-03-05 10:00:00,2026-03-09,SP,RJ,01000,20000,s1
                b,2026-03-01 10:00:00,2026-03-06 10:00:00,2026-03-05 10:00:00,2026-03-09,SP,RJ,01000,20000,s1
                c,2026-03-01 10:00:00,2026-02-27 10:00:00,,2026-03-09,SP,RJ,01000,20000,s1
                """)), Usual.ONE_COUNTRY);

        assertThat(past.skipped()).isEqualTo(1);
        assertThat(past.orders()).extracting(PastOrder::order).containsExactly("a", "c");
        assertThat(past.orders().getLast().handedOver())
                .isEqualTo(past.orders().getLast().purchased());
    }

    @Test
    void saysWhichLineCannotBeRead() throws Exception {
        var file = file("a,yesterday,,,,SP,RJ,01000,20000,s1\n");

        assertThatThrownBy(() -> PastOrders.read(List.of(file), Usual.ONE_COUNTRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orders.csv, line 2")
                .hasMessageContaining("yesterday");
    }

    @Test
    void saysWhichColumnIsMissing() throws Exception {
        var file = Files.writeString(folder.resolve("x.csv"), "order,purchase\na,2026-03-01 10:00:00\n");

        assertThatThrownBy(() -> PastOrders.read(List.of(file), Usual.ONE_COUNTRY))
                .hasMessageContaining("no column is called handed_over, nor delivered");
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
}
