package io.waybill.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final AtomicLong wal = new AtomicLong(1_000);

    @Test
    void countsWhatIsDoneBetweenTheStepsAlone() throws Exception {
        var ourselves = new Measured("itself", ProcessHandle.current().pid());

        var round = new Meter(wal::get, false)
                .measure("a", List.of(ourselves), () -> wal.addAndGet(5), this::busy, () -> wal.addAndGet(7));

        assertThat(round.operations()).isEqualTo(3);
        assertThat(round.walBytes()).isEqualTo(100);
        assertThat(round.allCpuSeconds()).isBetween(0.05, 30.0);
        assertThat(round.seconds()).isPositive();
        assertThat(ourselves.memoryBytes()).isPositive();
    }

    private long busy() {
        wal.addAndGet(100);
        var until = ourCpuSeconds() + 0.1;
        while (ourCpuSeconds() < until) {
            Thread.onSpinWait();
        }
        return 3;
    }

    private static double ourCpuSeconds() {
        return ProcessFiles.cpuSeconds(ProcessHandle.current().pid());
    }
}
