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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Behind the parcels whose delays, messages and claims there are then. */
@Order(2)
@ExtendWith(WholeSystem.class)
class ReplayedFactsJourneyIT {

    private enum Facts {
        STATUSES(Service.NOTIFICATION, Topics.STATUSES, "statuses"),
        DELAYS(Service.NOTIFICATION, Topics.DELAYS, "delays"),
        LOSSES(Service.CLAIMS, Topics.DELAYS, "delays");

        private final Service service;
        private final Topic<?> topic;
        private final String reader;

        Facts(Service service, Topic<?> topic, String reader) {
            this.service = service;
            this.topic = topic;
            this.reader = reader;
        }
    }

    @Test
    void nobodyIsToldOrPaidTwiceWhenFactsAreReadAgainFromTheFirst(RunningWaybill waybill) throws Exception {
        waybill.stopTime();
        new Books(waybill).balance();
        var before = state(waybill);
        for (var facts : Facts.values()) {
            replay(facts, waybill);
        }
        new Books(waybill).balance();
        assertThat(state(waybill)).isEqualTo(before);
    }

    private static void replay(Facts facts, RunningWaybill waybill) throws Exception {
        var duplicates = duplicates(facts, waybill);
        var topic = facts.topic.name();

        assertThat(waybill.command(facts.service, "offsets", topic, "--to", "beginning"))
                .isZero();

        var all = waybill.topics().records(topic).size();
        assertThat(all).isPositive();
        await("all are read again")
                .atMost(Duration.ofMinutes(1))
                .until(() -> duplicates(facts, waybill) - duplicates == all);
    }

    private static List<Object> state(RunningWaybill waybill) throws Exception {
        return List.of(
                rows(Service.NOTIFICATION, "message", waybill),
                rows(Service.CLAIMS, "claim", waybill),
                waybill.inbox(),
                waybill.topics().ends(Topics.MESSAGES.name()),
                waybill.topics().ends(Topics.CLAIMS.name()));
    }

    private static List<Map<String, Object>> rows(Service service, String table, RunningWaybill waybill)
            throws Exception {
        return waybill.tables(service).rows("select t::text as row from " + table + " t order by 1");
    }

    private static double duplicates(Facts facts, RunningWaybill waybill) throws Exception {
        return Metrics.of(waybill.processes().instance(facts.service))
                .sum("waybill_reader_records_total", "reader=\"" + facts.reader + "\"", "outcome=\"duplicate\"");
    }
}
