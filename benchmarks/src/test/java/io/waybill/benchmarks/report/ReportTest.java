package io.waybill.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Gate RATIO = Gate.atLeast("ours / theirs", 0.18, 0.3);
    private static final Gate SHARE = Gate.atMost("CPU", 2);

    @TempDir
    Path folder;

    @Test
    void failsWhereAFirstFigureIsMissedAndNobodyDisturbed() {
        assertThat(report(RATIO.found(0.179, false)).fails()).isTrue();
        assertThat(report(RATIO.found(0.179, true)).fails()).isFalse();
        assertThat(report(RATIO.found(0.18, false)).fails()).isFalse();
        assertThat(report(SHARE.found(2.01, false)).fails()).isTrue();
        assertThat(report(SHARE.found(2, false)).fails()).isFalse();
    }

    @Test
    void saysHowFarItCame() {
        assertThat(RATIO.found(0.3, false).row())
                .containsExactly("ours / theirs", "at least 0.180", "at least 0.300", "0.300", "reached, the next too");
        assertThat(RATIO.found(0.29, false).row()).endsWith("0.290", "reached");
        assertThat(SHARE.found(12.34, true).row())
                .containsExactly("CPU", "at most 2", "", "12.3", "**missed**, but disturbed: says little");
    }

    @Test
    void leavesWhatPeopleWroteAroundTheFigures() throws IOException {
        var page = folder.resolve("performance.md");
        Files.writeString(page, "Before\n<!-- begin: written by benchmarks/run -->\nold\n<!-- end -->\nAfter\n");

        Keeping.show(report(RATIO.found(0.2, false)), page);

        assertThat(page)
                .content()
                .startsWith(
                        "Before\n<!-- begin: written by benchmarks/run -->\nMeasured at 2026-03-01T10:00:00Z in 9 s.")
                .contains("| ours / theirs | at least 0.180 |", "| a | b |\n| --- | --- |\n| 1 | 2 |\n")
                .doesNotContain("old")
                .endsWith("\n<!-- end -->\nAfter\n");
    }

    @Test
    void refusesAPageWithoutMarks() throws IOException {
        var page = Files.writeString(folder.resolve("performance.md"), "Nothing of the kind\n");

        assertThatThrownBy(() -> Keeping.show(report(), page)).hasMessageContaining("has lost the marks");
    }

    @Test
    void keepsEachRunForMachinesToo() throws IOException {
        var kept = Keeping.keep(report(RATIO.found(0.2, false)), folder.resolve("results"));

        assertThat(kept).content().contains("\"figure\" : 0.2").contains("\"seconds\" : 9");
    }

    private static Report report(Verdict... verdicts) {
        var table = new Table(List.of("a", "b"), List.of(List.of("1", "2")));
        var section = new Section("one", "One", table, List.of("a setting"), List.of(verdicts), List.of());
        return new Report(Instant.parse("2026-03-01T10:00:00Z"), "a machine", List.of(), 9, List.of(section));
    }
}
