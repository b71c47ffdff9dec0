package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Leg;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.Topics;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One parcel that several carriers know, by one number or by several. */
class SeveralLegsIT extends NormalizerIT {

    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
    private static final String NUMBER = "RB123456785CN";
    private static final Leg CHINA = new Leg("china-post", NUMBER);
    private static final Leg USPS = new Leg("usps", NUMBER);
    private static final Leg PARTNER = new Leg("usps", "9400111899223197428490");
    private static final Leg AGGREGATOR = new Leg("17track", NUMBER);

    private final UUID shipmentId = UUID.randomUUID();
    private final TestTopic shipments = new TestTopic(Topics.SHIPMENTS.name());
    private final TestTopic scans = new TestTopic(Topics.SCANS.name());
    private final TestTopic statuses = new TestTopic(Topics.STATUSES.name());
    private long seq;

    @Test
    void mergesWhatBothPostsSayToOneTimeline() {
        ship("china-post");
        observe(USPS, scan("Arrived in the USA", "2026-03-09T07:00:00", "America/New_York"));
        observe(CHINA, scan("Accepted", "2026-03-02T18:00:00", "Asia/Shanghai"));
        observe(CHINA, scan("Left China", "2026-03-04T23:00:00", "Asia/Shanghai"));
        observe(USPS, scan("At the door", "2026-03-10T09:00:00", "America/New_York"));

        await().untilAsserted(() -> assertThat(timeline().values())
                .extracting(TimelineScan::text)
                .containsExactlyInAnyOrder("Accepted", "Left China", "Arrived in the USA", "At the door"));
        assertThat(timeline().values()).extracting(TimelineScan::leg).contains(CHINA, USPS);
        assertThat(events().getLast()).extracting(StatusEvent::legs).isEqualTo(List.of(CHINA, USPS));
    }

    @Test
    void followsAPartnersNumberAsLongAsWhoNamedIt() {
        observe(PARTNER, scan("Out", "2026-03-10T09:00:00", "America/New_York"));
        send(new TrackingObserved(shipmentId, CHINA, MONDAY, Outcome.SCANS, null, List.of(), List.of(PARTNER), null));
        ship("china-post");
        await().untilAsserted(() ->
                assertThat(timeline().values()).extracting(TimelineScan::text).containsExactly("Out"));

        shipments.send(
                shipmentId.toString(),
                2,
                new ShipmentChanged(shipmentId, "demo", "LX2", candidates("china-post"), List.of(), List.of(), 1));

        await().untilAsserted(() -> assertThat(timeline()).isEmpty());
    }

    @Test
    void hearsAnAggregatorThatWasAskedInPlaceOfTheCarrier() {
        ship(null);
        observe(new Leg("17track", "OTHER"), scan("Another parcel", "2026-03-03T09:00:00", "UTC"));
        observe(AGGREGATOR, scan("Moving", "2026-03-03T09:00:00", "UTC"));

        await().untilAsserted(() ->
                assertThat(timeline().values()).extracting(TimelineScan::text).containsExactly("Moving"));
        assertThat(events().getLast().legs()).containsExactlyInAnyOrder(CHINA, USPS, AGGREGATOR);
    }

    @Test
    void carriesAProofOnThatComesAfterItsScan() {
        ship("china-post");
        var delivered = scan("Handed over", "2026-03-10T09:00:00", "America/New_York");
        observe(USPS, delivered);
        await().untilAsserted(() -> assertThat(timeline()).hasSize(1));

        observe(USPS, proven(delivered, "A. B."), proven(delivered, "A. B."));
        observe(USPS, proven(delivered, "A. B."));

        await().untilAsserted(() -> assertThat(timeline().values())
                .singleElement()
                .satisfies(line -> assertThat(line.proof()).isEqualTo(new Proof("A. B.", null, null))));
        observe(USPS, scan("Later", "2026-03-11T09:00:00", "America/New_York"));
        await().untilAsserted(() -> assertThat(timeline()).hasSize(2));
        assertThat(events().stream().filter(ScansAdded.class::isInstance)).hasSizeLessThanOrEqualTo(3);
        assertThat(events().stream().flatMap(event -> event.scans().stream())).hasSize(3);
    }

    private void ship(@Nullable String carrier) {
        var event = new OrderShipped(
                shipmentId,
                "demo",
                NUMBER,
                candidates(carrier),
                null,
                List.of(),
                new Region("CN", null),
                new Region("US", null),
                MONDAY,
                List.of(),
                1,
                false);
        shipments.send(shipmentId.toString(), 1, event);
    }

    private static List<CarrierCandidate> candidates(@Nullable String carrier) {
        return carrier == null ? List.of() : List.of(new CarrierCandidate(carrier, 1));
    }

    private void observe(Leg leg, CarrierScan... said) {
        send(new TrackingObserved(shipmentId, leg, MONDAY, Outcome.SCANS, null, List.of(said), List.of(), null));
    }

    private void send(TrackingObserved observed) {
        scans.send(shipmentId.toString(), ++seq, observed);
    }

    private static CarrierScan scan(String text, String local, String zone) {
        var wallClock = LocalDateTime.parse(local);
        var time =
                new ScanTime(local, wallClock, wallClock.atZone(ZoneId.of(zone)).toInstant(), TimeSource.PLACE, false);
        return new CarrierScan(null, null, text, "en", time, null, 0, null);
    }

    private static CarrierScan proven(CarrierScan scan, String signedBy) {
        return new CarrierScan(null, null, scan.text(), "en", scan.time(), null, 0, new Proof(signedBy, null, null));
    }

    private LinkedHashMap<String, TimelineScan> timeline() {
        var timeline = new LinkedHashMap<String, TimelineScan>();
        for (var event : events()) {
            event.withdrawn().forEach(timeline::remove);
            event.scans().forEach(scan -> timeline.put(scan.scanId(), scan));
        }
        return timeline;
    }

    private List<StatusEvent> events() {
        return statuses.events(StatusEvent.class, shipmentId.toString());
    }
}
