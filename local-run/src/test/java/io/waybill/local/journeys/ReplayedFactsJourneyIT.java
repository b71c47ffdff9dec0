package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.local.system.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind the parcels whose delays, messages and claims there are then. */
@Order(3)
@ExtendWith(WholeSystem.class)
class ReplayedFactsJourneyIT {

    @ParameterizedTest
    @CsvSource({
        "NOTIFICATION, waybill.statuses, statuses, message",
        "NOTIFICATION, waybill.delays, delays, message",
        "NOTIFICATION, waybill.claims, claims, message",
        "CLAIMS, waybill.delays, delays, claim"
    })
    void nobodyIsToldOrPaidTwiceWhenFactsAreReadAgainFromTheFirst(
            Service service, String topic, String reader, String table, RunningWaybill waybill) throws Exception {
        new Books(waybill).balance();
        var rows = rows(service, table, waybill);
        var inbox = waybill.inbox();
        var ends = ends(waybill);
        var duplicates = duplicates(service, reader, waybill);

        assertThat(waybill.command(service, "offsets", topic, "--to", "beginning"))
                .isZero();

        var all = waybill.topics().records(topic).size();
        assertThat(all).isPositive();
        await("all are read again")
                .atMost(Duration.ofMinutes(1))
                .until(() -> duplicates(service, reader, waybill) - duplicates == all);
        new Books(waybill).balance();
        assertThat(rows(service, table, waybill)).isEqualTo(rows);
        assertThat(waybill.inbox()).isEqualTo(inbox);
        assertThat(ends(waybill)).isEqualTo(ends);
    }

    private static List<Map<Integer, Long>> ends(RunningWaybill waybill) {
        return List.<Topic<?>>of(Topics.MESSAGES, Topics.CLAIMS).stream()
                .map(topic -> waybill.topics().ends(topic.name()))
                .toList();
    }

    private static List<Map<String, Object>> rows(Service service, String table, RunningWaybill waybill)
            throws Exception {
        return waybill.tables(service).rows("select t::text as row from " + table + " t order by 1");
    }

    private static double duplicates(Service service, String reader, RunningWaybill waybill) throws Exception {
        return Metrics.of(waybill.instance(service))
                .sum("waybill_reader_records_total", "reader=\"" + reader + "\"", "outcome=\"duplicate\"");
    }
}
