package io.waybill.normalizer;

import static io.waybill.normalizer.status.ScanExamples.LEG;
import static io.waybill.normalizer.status.ScanExamples.accepted;
import static io.waybill.normalizer.status.ScanExamples.delivered;
import static io.waybill.normalizer.status.ScanExamples.deliveryVoided;
import static io.waybill.normalizer.status.ScanExamples.onVehicle;
import static io.waybill.normalizer.status.ScanExamples.sorted;
import static io.waybill.normalizer.status.ScanExamples.unheardOf;
import static io.waybill.normalizer.status.ScanExamples.unheardOfAgain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NormalizingIT extends NormalizerIT {

    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

    private final UUID shipmentId = UUID.randomUUID();
    private final TestTopic shipments = new TestTopic(Topics.SHIPMENTS.name());
    private final TestTopic scans = new TestTopic(Topics.SCANS.name());
    private final TestTopic statuses = new TestTopic(Topics.STATUSES.name());

    @Autowired
    MeterRegistry registry;

    @Test
    void publishesEachChangeOfMeaningOnceAndTheTimelineWithIt() {
        ship(1);
        observe(1, accepted());
        awaitStatuses(1);
        observe(2, sorted(), onVehicle());
        observe(2, sorted(), onVehicle());
        awaitStatuses(2);
        observe(3, delivered());

        var said = awaitStatuses(3);

        assertThat(said).allSatisfy(event -> assertThat(event).isInstanceOf(StatusChanged.class));
        assertThat(said)
                .extracting(event -> ((StatusChanged) event).now())
                .containsExactly(Detail.ACCEPTED.meaning(), Detail.ON_VEHICLE.meaning(), Detail.TO_RECIPIENT.meaning());
        assertThat(said.get(1).scans()).hasSize(2);
        assertThat(seqs()).containsExactly("1", "2", "3");
    }

    @Test
    void keepsScansOfAParcelItHasNotMetUntilItMeetsIt() {
        observe(1, accepted());
        await().until(() -> stored() == 1);
        assertThat(events()).isEmpty();

        ship(1);

        assertThat(awaitStatuses(1))
                .singleElement()
                .extracting(StatusEvent::merchantId)
                .isEqualTo("demo");
    }

    @Test
    void addsALateScanWithoutMovingTheStatusBack() {
        ship(1);
        observe(1, onVehicle());
        awaitStatuses(1);
        observe(2, sorted());

        assertThat(awaitStatuses(2).getLast())
                .isInstanceOfSatisfying(
                        ScansAdded.class,
                        added -> assertThat(added.scans())
                                .extracting(scan -> scan.scanId())
                                .containsExactly(sorted().scanId()));
    }

    @Test
    void correctsADeliveryThatTheCarrierVoids() {
        ship(1);
        observe(1, onVehicle(), delivered());
        awaitStatuses(1);
        observe(2, deliveryVoided());

        assertThat(awaitStatuses(2).getLast()).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.correction()).isTrue();
            assertThat(changed.now()).isEqualTo(Detail.ON_VEHICLE.meaning());
            assertThat(changed.withdrawn()).containsExactly(delivered().scanId());
        });
    }

    @Test
    void takesBackTheScansOfANumberThatWasWrongAndRefusesLaterOnes() {
        ship(1);
        observe(1, accepted());
        awaitStatuses(1);
        change(2, "222222222222");
        observe(2, sorted());

        assertThat(awaitStatuses(2).getLast())
                .satisfies(event ->
                        assertThat(event.withdrawn()).containsExactly(accepted().scanId()));
        await().until(() -> stored() == 2);
        assertThat(events()).hasSize(2);
    }

    @Test
    void countsWhatNoRuleKnowsAndGuessesNothing() {
        ship(1);
        observe(1, accepted(), unheardOf());

        assertThat(awaitStatuses(1))
                .singleElement()
                .isInstanceOfSatisfying(
                        StatusChanged.class,
                        changed -> assertThat(changed.now()).isEqualTo(Detail.ACCEPTED.meaning()));
        assertThat(timesUnheardOf()).isPositive();
        assertThat(registry.get("waybill.scans.unmapped")
                        .tag("carrier", "dhl")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void countsWhatNoRuleKnowsAsOftenAsOneBatchHasIt() {
        var before = timesUnheardOf();
        ship(1);
        observe(1, accepted(), unheardOf(), unheardOfAgain());

        awaitStatuses(1);
        assertThat(timesUnheardOf() - before).isEqualTo(2);
    }

    private long timesUnheardOf() {
        return jdbc.sql("select coalesce(sum(times), 0) from unmapped where text = ?")
                .param(unheardOf().scan().text())
                .query(Long.class)
                .single();
    }

    private void ship(long seq) {
        var event = new OrderShipped(
                shipmentId,
                "demo",
                LEG.trackingNumber(),
                dhl(),
                null,
                List.of(),
                null,
                null,
                MONDAY,
                List.of(),
                1,
                false);
        shipments.send(shipmentId.toString(), seq, event);
    }

    private void change(long seq, String number) {
        var event = new ShipmentChanged(shipmentId, "demo", number, dhl(), List.of(), List.of(), 1);
        shipments.send(shipmentId.toString(), seq, event);
    }

    private static List<CarrierCandidate> dhl() {
        return List.of(new CarrierCandidate("dhl", 1));
    }

    private void observe(long seq, HeardScan... heard) {
        var event = new TrackingObserved(
                shipmentId,
                LEG,
                MONDAY,
                Outcome.SCANS,
                null,
                Stream.of(heard).map(HeardScan::scan).toList(),
                List.of(),
                null);
        scans.send(shipmentId.toString(), seq, event);
    }

    private int stored() {
        return jdbc.sql("select count(*) from scan where shipment_id = ?")
                .param(shipmentId)
                .query(Integer.class)
                .single();
    }

    private List<StatusEvent> awaitStatuses(int count) {
        await().until(() -> events().size() >= count);
        return events();
    }

    private List<StatusEvent> events() {
        return statuses.events(StatusEvent.class, shipmentId.toString());
    }

    private List<String> seqs() {
        return statuses.headers(shipmentId.toString(), "ce_seq");
    }
}
