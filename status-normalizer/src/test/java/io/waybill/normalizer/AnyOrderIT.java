package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Leg;
import io.waybill.events.Topics;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.status.RandomScans;
import io.waybill.normalizer.status.Watch;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same scans, as different parcels, in different orders through the broker. */
class AnyOrderIT extends NormalizerIT {

    private static final Instant SHIPPED = Instant.parse("2026-03-02T06:00:00Z");
    private static final String NUMBER = "LZ290346175CN";
    private static final int PARCELS = 12;

    private final KeptTopic<ShipmentEvent> shipments = new KeptTopic<>(Topics.SHIPMENTS);
    private final KeptTopic<ScanEvent> scans = new KeptTopic<>(Topics.SCANS);
    private final KeptTopic<StatusEvent> statuses = new KeptTopic<>(Topics.STATUSES);

    /** @param timeline by scan id */
    private record End(@Nullable Meaning meaning, Map<String, TimelineScan> timeline) {}

    @Test
    void saysTheSameInTheEndWhateverTheOrder() {
        var all = RandomScans.of(10, Seeds.random(0));
        var parcels = LongStream.range(0, PARCELS).boxed().toList();
        var ids = parcels.stream().map(salt -> send(all, salt)).toList();

        await().untilAsserted(() -> assertThat(heard(ids)).isEqualTo((long) PARCELS * all.size()));
        await().untilAsserted(() ->
                assertThat(ids).allSatisfy(id -> assertThat(said(id)).hasSize(seq(id))));

        var folded = Folded.derivedFrom(all, Watch.SCANNED);
        var timeline = new TreeMap<String, TimelineScan>();
        folded.timeline().forEach(line -> timeline.put(line.scanId(), line));
        var end = new End(folded.now().orElse(null), timeline);
        assertThat(ids).as(Seeds.named(0)).allSatisfy(id -> assertThat(end(id)).isEqualTo(end));
    }

    private UUID send(List<HeardScan> all, long salt) {
        var id = UUID.randomUUID();
        var random = Seeds.random(salt + 1);
        // Met before, between or after its scans.
        var met = random.nextInt(4);
        var seq = 0;
        for (var batch : Seeds.split(Seeds.shuffledWithDuplicates(all, random), random)) {
            if (met-- == 0) {
                ship(id);
            }
            for (var scan : batch) {
                scans.send(id.toString(), ++seq, observed(id, scan.leg(), scan.scan()));
            }
        }
        if (met >= 0) {
            ship(id);
        }
        return id;
    }

    private void ship(UUID id) {
        var carriers = Stream.of("china-post", "ups", "hermes-de", "17track", "dhl")
                .map(carrier -> new CarrierCandidate(carrier, 0.2))
                .toList();
        shipments.send(
                id.toString(),
                1,
                new OrderShipped(
                        id, "demo", NUMBER, carriers, null, List.of(), null, null, SHIPPED, List.of(), 1, false));
    }

    private static TrackingObserved observed(UUID id, Leg leg, CarrierScan scan) {
        return new TrackingObserved(id, leg, SHIPPED, Outcome.SCANS, null, List.of(scan), List.of(), null);
    }

    private long heard(List<UUID> ids) {
        return jdbc.sql("select count(*) from scan join parcel using (shipment_id)"
                        + " where shipment_id = any(?) and merchant_id is not null")
                .param(ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private int seq(UUID id) {
        return jdbc.sql("select statuses_seq from parcel where shipment_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private List<StatusEvent> said(UUID id) {
        return statuses.events(id.toString());
    }

    /** As a reader has it that did what each event says. */
    private End end(UUID id) {
        var timeline = new TreeMap<String, TimelineScan>();
        var occurrences = new EnumMap<Status, Integer>(Status.class);
        Meaning meaning = null;
        for (var event : said(id)) {
            event.scans().forEach(line -> timeline.put(line.scanId(), line));
            event.withdrawn().forEach(timeline::remove);
            switch (event) {
                case StatusChanged changed -> {
                    meaning = changed.now();
                    var before = occurrences.put(meaning.status(), changed.occurrence());
                    assertThat(changed.occurrence()).isGreaterThanOrEqualTo(before == null ? 1 : before);
                }
                case ScansAdded _, EtaChanged _ -> {}
            }
        }
        return new End(meaning, timeline);
    }
}
