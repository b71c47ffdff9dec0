package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.deploy.DashboardMetrics;
import io.waybill.local.system.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the dashboard and the alerts name is what the running services say, when parcels have been followed to their ends. */
@Order(3)
@ExtendWith(WholeSystem.class)
class DashboardJourneyIT {

    /** What counts rare things is there from a service's start: an alert on a counter that does not exist never fires. */
    @Test
    void namesOnlyMetricsThatServicesExpose(RunningWaybill waybill) throws IOException {
        var named = DashboardMetrics.in(Path.of("..")).ofServices();

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var missing = new TreeSet<>(named);
                    missing.removeAll(exposed(waybill));
                    assertThat(missing).as("named, and said by no service").isEmpty();
                });
    }

    private static Set<String> exposed(RunningWaybill waybill) throws IOException, InterruptedException {
        var exposed = new HashSet<String>();
        for (var service : Service.values()) {
            Metrics.of(waybill.processes().instance(service)).lines().stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .forEach(exposed::add);
        }
        return exposed;
    }
}
