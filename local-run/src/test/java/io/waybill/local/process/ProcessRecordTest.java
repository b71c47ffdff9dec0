package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessRecordTest {

    private static final ProcessRecord OURS =
            ProcessRecord.of("us", ProcessHandle.current()).orElseThrow();

    @Test
    void findsTheProcessThatItDescribes() {
        assertThat(OURS.find()).contains(ProcessHandle.current());
    }

    @Test
    void survivesTheFile() {
        assertThat(ProcessRecord.parse(OURS.line())).isEqualTo(OURS);
    }

    @Test
    void doesNotTakeAnotherProcessOfTheSameNumberForOurs() {
        var before = new ProcessRecord("us", OURS.pid(), OURS.started().minus(Duration.ofSeconds(3)));
        assertThat(before.find()).isEmpty();
    }
}
