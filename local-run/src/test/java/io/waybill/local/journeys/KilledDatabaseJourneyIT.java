package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.Journeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class KilledDatabaseJourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void nothingIsLostOrDoubledWhenTheDatabaseIsKilledWhileBatchesAreWritten(RunningWaybill waybill) throws Exception {
        waybill.hurry();
        var orders = waybill.tables(Service.ORDER);
        var normalizer = waybill.tables(Service.NORMALIZER);
        var scans = normalizer.count("select count(*) from scan");

        try (var shop = new BusyShop(waybill, 30)) {
            killAfterTenMore("select count(*) from shipment", orders, waybill);
            killAfterTenMore("select count(*) from scan", normalizer, waybill);
            killAfterTenMore("select count(*) from timeline_scan", orders, waybill);
            var sent = shop.closed();

            await("all are delivered").atMost(PATIENCE).until(() -> waybill.delivered(sent) == sent.size());
            new Books(waybill).balance();
            assertThat(normalizer.count("select count(*) from scan") - scans)
                    .isEqualTo(
                            (long) sent.size() * Journeys.smooth("any").steps().size());
        }
    }

    /** The shop goes on sending, so there is always a batch under way. */
    private static void killAfterTenMore(String count, Tables tables, RunningWaybill waybill) throws Exception {
        var from = tables.count(count);
        await("more are written")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> tables.count(count) > from + 10);
        waybill.processes().killPostgres();
        waybill.processes().startPostgres();
    }
}
