package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.restore.RestoredCommand;
import io.waybill.kit.restore.StartGate;
import io.waybill.testkit.ComebackSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An older copy of the database knows of no scan that was published since. */
@Tag("faults")
class ComebackFaultIT {

    private static final String BEGUN = "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted";
    private static final String SORTED = "2026-03-02T07:40:00 PARCEL_SORTED Sorted";
    private static final String LOADED = "2026-03-02T07:50:00 OUT_FOR_DELIVERY Loaded";

    private final PretendDhl dhl = new PretendDhl();
    private ComebackSystem system;
    private PollerTopics topics;

    @BeforeEach
    void startServers() throws Exception {
        system = ComebackSystem.start("poller_back");
        topics = new PollerTopics(system.bootstrapServers());
    }

    @AfterEach
    void stopServers() {
        topics.close();
        system.close();
        dhl.close();
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = system.arguments(Map.of(
                "waybill.carriers.dhl.url", dhl.url(),
                "waybill.carriers.dhl.secrets.key", "open sesame",
                "waybill.carriers.dhl.per-second", "100",
                "waybill.carriers.dhl.per-day", "100000"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(TrackingPoller.class, PollerIT.Clock.class)
                .run(arguments.toArray(String[]::new));
    }

    private void restore() {
        try (var context = start("--waybill.restoring=true")) {
            assertThat(context.getBean(RestoredCommand.class).run()).isZero();
        }
    }

    /** Time goes on until the carrier was asked about it once more. */
    private void awaitAsked(ConfigurableApplicationContext poller, OrderShipped parcel) {
        var number = String.valueOf(parcel.trackingNumber());
        var before = dhl.calls(number);
        await().until(() -> {
            poller.getBean(TestClock.class).advance(Duration.ofMinutes(10));
            return dhl.calls(number) > before;
        });
    }

    private List<ScanEvent> said(OrderShipped parcel) {
        return system.topic(Topics.SCANS.name())
                .events(ScanEvent.class, parcel.shipmentId().toString());
    }

    private void awaitSaid(OrderShipped parcel, int events) {
        await().untilAsserted(() -> assertThat(said(parcel)).hasSize(events));
    }

    @Test
    void publishesNoScanAgainThatWasPublishedSinceTheCopy() throws Exception {
        var before = PollerTopics.shipped("demo", "340434161094100", new TestClock().instant());
        var since = PollerTopics.shipped("demo", "340434161094101", new TestClock().instant());
        dhl.knows("340434161094100", BEGUN);
        dhl.knows("340434161094101", BEGUN);
        try (var poller = start()) {
            topics.send(Topics.SHIPMENTS, before.shipmentId(), before, 1);
            awaitAsked(poller, before);
            awaitSaid(before, 1);
        }
        system.copy();
        dhl.expects("340434161094100", "2026-03-05", BEGUN, SORTED);
        try (var poller = start()) {
            topics.send(Topics.SHIPMENTS, since.shipmentId(), since, 1);
            awaitAsked(poller, since);
            awaitAsked(poller, before);
            awaitSaid(before, 2);
            awaitSaid(since, 1);
        }
        system.bringBack();

        var calls = dhl.calls().size();
        try (var poller = start()) {
            assertThat(poller.getBean(StartGate.class).cause().orElseThrow())
                    .contains("./waybill restored tracking-poller");
            assertThat(dhl.calls()).hasSize(calls);
            restore();
            await().until(poller.getBean(StartGate.class)::isOpen);
            awaitAsked(poller, before);
            awaitAsked(poller, since);
            dhl.knows("340434161094101", BEGUN, LOADED);
            awaitAsked(poller, since);
            awaitSaid(since, 2);

            awaitSaid(before, 2);
            var key = since.shipmentId().toString();
            assertThat(system.topic(Topics.SCANS.name()).headers(key, "ce_seq")).containsExactly("1", "2");
            assertThat(system.topic(Topics.SCANS.name()).headers(key, "ce_generation"))
                    .containsExactly("1", "2");
        }
    }
}
