package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportSummaryTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-05-10");

    private static String written(LocalDate lastDay) {
        var past = new KnownPast(List.of(), 7);
        return new ImportSummary(past, lastDay.minusDays(29), lastDay, UNTIL, 1_234, new Importing.Lanes(2, 40))
                .written();
    }

    @Test
    void saysWhatWasLearnedAndWhatWasLeftOut() {
        assertThat(written(UNTIL).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("0 orders of the 30 days from 2026-04-11 to 2026-05-10"))
                .anyMatch(
                        line -> line.contains("1,234 rows with impossible times") && line.contains("7 orders of later"))
                .anyMatch(line -> line.endsWith("2 before, 40 now"));
    }

    @Test
    void warnsOfAPastThatIsLongOver() {
        assertThat(written(UNTIL.minusYears(1).minusDays(1))).endsWith("counts for next to nothing");
        assertThat(written(UNTIL.minusYears(1))).endsWith("now");
    }
}
