package io.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.benchmarks.measure.Round;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.stage.Benchmark;
import org.junit.jupiter.api.Test;

/** So that what is measured a few times a year still runs on the day. */
class QuickRunIT {

    @Test
    void everyContestantDoesItsWork() throws Exception {
        var report = Benchmarks.run(Benchmarks.ALL, true);

        assertThat(report.sections())
                .extracting(Section::name)
                .containsExactlyElementsOf(
                        Benchmarks.ALL.stream().map(Benchmark::name).toList());
        assertThat(report.sections()).allSatisfy(section -> {
            assertThat(section.raw())
                    .isNotEmpty()
                    .allSatisfy(
                            round -> assertThat(((Round) round).operations()).isPositive());
            assertThat(section.table().rows()).isNotEmpty();
            assertThat(section.verdicts()).isNotEmpty();
        });
        assertThat(report.markdown()).contains("normalizer / bare loop", "db-scheduler", "p99", "fsync on");
    }
}
