package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.normalizer.lane.LaneImporting.Imported;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportSummaryTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-05-10");

    private static final LocalDate SINCE = LocalDate.parse("2025-06-01");

    private static String written(LocalDate lastDay) {
        return written(lastDay, new Imported(SINCE, 2_048, 31, 17));
    }

    private static String written(LocalDate lastDay, Imported tables) {
        var past = new KnownPast(List.of(), 7);
        return new ImportSummary(past, lastDay.minusDays(29), lastDay, UNTIL, 1_234, new Importing.Added(2, 40, tables))
                .written();
    }

    @Test
    void saysWhatWasLearnedAndWhatWasLeftOut() {
        assertThat(written(UNTIL).lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("0 orders of the 30 days from 2026-04-11 to 2026-05-10"))
                .anyMatch(
                        line -> line.contains("1,234 rows with impossible times") && line.contains("7 orders of later"))
                .anyMatch(line -> line.endsWith("2 before, 40 now"))
                .last()
                .asString()
                .contains(
                        "2,048 deliveries of the last twelve months (since 2025-06-01) count on 17 lanes; 31 earlier ones count nowhere");
    }

    @Test
    void warnsOfAPastThatIsLongOver() {
        assertThat(written(UNTIL.minusYears(1).minusDays(1))).contains("counts for next to nothing");
        assertThat(written(UNTIL.minusYears(1))).doesNotContain("next to nothing");
    }

    @Test
    void saysThatTablesKnowNothingOfWhatIsLongOver() {
        assertThat(written(UNTIL, new Imported(SINCE, 0, 43_000, 0)))
                .endsWith(
                        "stay as they are: none of 43,000 deliveries is of the last twelve months (since 2025-06-01)");
    }
}
