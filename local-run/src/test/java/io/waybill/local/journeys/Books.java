package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.kit.events.Received;
import io.waybill.local.system.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What tables and topics say of each other. It has to agree as soon as nothing is on its way, whatever was killed. */
final class Books {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningWaybill waybill;

    Books(RunningWaybill waybill) {
        this.waybill = waybill;
    }

    void balance() {
        await("tables and topics agree").atMost(PATIENCE).untilAsserted(() -> {
            for (var service : Service.values()) {
                hasPublishedEverything(service);
                hasReadEverything(service);
            }
            agree(Service.ORDER, Topics.SHIPMENTS, "select id::text, shipments_seq from shipment");
            agree(Service.ORDER, Topics.CONTACTS, "select id::text, contacts_seq from buyer");
            agree(Service.ORDER, Topics.MERCHANTS, "select merchant_id, merchants_seq from merchant_profile");
            agree(Service.POLLER, Topics.SCANS, "select shipment_id::text, scans_seq from parcel");
            agree(Service.NORMALIZER, Topics.STATUSES, "select shipment_id::text, statuses_seq from parcel");
            agree(Service.NORMALIZER, Topics.LOOKS, "select shipment_id::text, looks_seq from parcel");
            agree(Service.NORMALIZER, Topics.DELAYS, "select shipment_id::text, delays_seq from parcel");
            agree(Service.NOTIFICATION, Topics.MESSAGES, "select key, seq from told_key");
            agree(Service.CLAIMS, Topics.CLAIMS, "select shipment_id::text, claims_seq from parcel");
        });
    }

    private void hasPublishedEverything(Service service) throws Exception {
        assertThat(waybill.tables(service).count("select count(*) from outbox"))
                .as("events that %s has not published", service.moduleName())
                .isZero();
    }

    private void hasReadEverything(Service service) throws Exception {
        var ends = new HashMap<String, Map<Integer, Long>>();
        for (var row : waybill.tables(service).rows("select reader, topic, partition, next from reader_offset")) {
            var topic = (String) row.get("topic");
            var end = ends.computeIfAbsent(topic, waybill.topics()::ends).get((Integer) row.get("partition"));
            assertThat(row.get("next")).as("%s: %s", service.moduleName(), row).isEqualTo(end);
        }
    }

    /** Every number from 1 to the table's is on the topic, in order; what was sent again is the same again. */
    private <E> void agree(Service service, Topic<E> topic, String keysAndSeqs) throws Exception {
        var published = waybill.topics().events(topic).stream().collect(Collectors.groupingBy(Received::key));
        var counted = counted(service, keysAndSeqs);
        assertThat(published).containsOnlyKeys(counted.keySet());
        counted.forEach((key, seq) -> assertThat(distinctSeqs(published.get(key)))
                .as("%s of %s", topic.name(), key)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, seq).boxed().toList()));
    }

    private Map<String, Long> counted(Service service, String keysAndSeqs) throws Exception {
        var counted = new TreeMap<String, Long>();
        for (var row : waybill.tables(service).rows(keysAndSeqs)) {
            var columns = row.values().iterator();
            var key = (String) columns.next();
            var seq = (Long) columns.next();
            if (seq > 0) {
                counted.put(key, seq);
            }
        }
        return counted;
    }

    private static <E> List<Long> distinctSeqs(List<Received<E>> ofOneKey) {
        ofOneKey.stream()
                .collect(Collectors.groupingBy(Books::seq))
                .values()
                .forEach(same -> assertThat(same)
                        .extracting(Received::event)
                        .containsOnly(same.getFirst().event()));
        return ofOneKey.stream().map(Books::seq).distinct().toList();
    }

    private static long seq(Received<?> received) {
        return Objects.requireNonNull(received.headers().sequence(), "our own events are counted")
                .seq();
    }
}
