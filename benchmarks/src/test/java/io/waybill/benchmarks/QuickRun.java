package io.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.benchmarks.measure.Round;
import io.waybill.benchmarks.report.Report;
import io.waybill.benchmarks.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether benchmarks still run; what they measure here is nothing. */
abstract class QuickRun {

    void requireWork(String... names) throws Exception {
        var wanted = List.of(names);
        var kept = new ArrayList<Report>();
        var report = Benchmarks.run(
                Benchmarks.ALL.stream()
                        .filter(benchmark -> wanted.contains(benchmark.name()))
                        .toList(),
                true,
                kept::add);

        assertThat(kept)
                .as("what was found before the next one begins, which may fail")
                .extracting(soFar -> soFar.sections().size())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, wanted.size()).boxed().toList());
        assertThat(report.sections()).extracting(Section::name).containsExactlyElementsOf(wanted);
        assertThat(report.sections()).allSatisfy(section -> {
            assertThat(section.raw())
                    .isNotEmpty()
                    .allSatisfy(
                            round -> assertThat(((Round) round).operations()).isPositive());
            assertThat(section.table().rows()).isNotEmpty();
            assertThat(section.verdicts()).isNotEmpty();
        });
        assertThat(report.markdown()).contains("| gate | wanted |", "fsync on, synchronous_commit on");
    }
}
