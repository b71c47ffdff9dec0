package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(WholeSystem.class)
class ReplayedScansJourneyIT {

    private static final List<String> TABLES = List.of("parcel", "leg", "scan", "unmapped", "last_seen");

    @Test
    void scansReadAgainFromTheFirstChangeNothing(RunningWaybill waybill) throws Exception {
        waybill.hurry();
        var number = DhlNumbers.identcodes(30).findFirst().orElseThrow();
        waybill.shipsLastWeeks(number);
        waybill.api("demo").awaitEndOfWatch(number);
        waybill.stopTime();
        new Books(waybill).balance();
        var tables = tables(waybill);
        var statuses = waybill.topics().ends(Topics.STATUSES.name());
        var duplicates = duplicates(waybill);

        var exitCode = waybill.command(Service.NORMALIZER, "offsets", "waybill.scans", "--to", "beginning");

        assertThat(exitCode).isZero();
        var all = waybill.topics().records(Topics.SCANS.name()).size();
        await("all are read again").atMost(Duration.ofMinutes(1)).until(() -> duplicates(waybill) - duplicates == all);
        new Books(waybill).balance();
        assertThat(tables(waybill)).isEqualTo(tables);
        assertThat(waybill.topics().ends(Topics.STATUSES.name())).isEqualTo(statuses);
    }

    @ParameterizedTest
    @CsvSource({"ORDER, waybill.order-events", "POLLER, waybill.shipments"})
    void everyServiceTellsWhereItsReadersStand(Service service, String topic, RunningWaybill waybill) throws Exception {
        assertThat(waybill.command(service, "offsets", topic)).isZero();
    }

    private static double duplicates(RunningWaybill waybill) throws Exception {
        return Metrics.of(waybill.processes().instance(Service.NORMALIZER))
                .sum("waybill_reader_records_total", "reader=\"scans\"", "outcome=\"duplicate\"");
    }

    private static List<List<Map<String, Object>>> tables(RunningWaybill waybill) throws Exception {
        var all = new ArrayList<List<Map<String, Object>>>();
        for (var table : TABLES) {
            all.add(waybill.tables(Service.NORMALIZER).rows("select t::text as row from " + table + " t order by 1"));
        }
        return all;
    }
}
