package io.waybill.benchmarks;

import org.junit.jupiter.api.Test;

/** So that what is measured a few times a year still runs on the day. {@link QuickRunFaultIT} tries the rest. */
class QuickRunIT extends QuickRun {

    @Test
    void everyContestantDoesItsWork() throws Exception {
        requireWork("pipeline", "scheduling", "claims");
    }
}
