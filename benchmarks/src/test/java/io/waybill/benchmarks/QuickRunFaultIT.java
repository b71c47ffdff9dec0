package io.waybill.benchmarks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class QuickRunFaultIT extends QuickRun {

    @Test
    void bothServicesDoTheirWorkTogether() throws Exception {
        requireWork("idle", "pushes");
    }

    @Test
    void whatComesIsExpectedAndSaysTheSameStatuses() throws Exception {
        requireWork("expecting");
    }
}
