package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journey;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.vocabulary.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** First, because it waits while the system makes what later starts need. */
@Order(1)
@ExtendWith(WholeSystem.class)
class ThreeParcelsJourneyIT {

    private static final Journey SMOOTH =
            Journeys.smooth(DhlNumbers.identcodes(10).findFirst().orElseThrow());
    private static final Journey SCRAMBLED =
            Journeys.lateDuplicatedAndReordered(DhlNumbers.ssccs(10).findFirst().orElseThrow());
    private static final Journey CARRIER_DOWN =
            Journeys.carrierDownForAWhile(DhlNumbers.waybills(10).findFirst().orElseThrow());

    private static RunningWaybill waybill;
    private static MerchantApi api;

    @BeforeAll
    static void sendThemOff(RunningWaybill running) throws Exception {
        waybill = running;
        api = waybill.api("demo");
        waybill.takeTime();
        for (var journey : List.of(SMOOTH, SCRAMBLED, CARRIER_DOWN)) {
            waybill.carrier().play(journey);
            waybill.platform().ships("order-" + journey.number(), journey.number());
        }
        // However slow the machine is: as announced they are seen, before they move.
        api.awaitStatus(SMOOTH.number(), Status.PENDING);
        waybill.hurry();
    }

    @Test
    void aSmoothParcelIsFollowedFromItsOrderToItsDelivery() throws Exception {
        var number = SMOOTH.number();
        api.awaitStatus(number, Status.DELIVERED);
        var id = api.shipmentId(number);
        assertThat(statuses(id)).startsWith(Status.PENDING).endsWith(Status.DELIVERED);
        assertThat(timeline(number))
                .containsExactly(
                        "delivered",
                        "out_for_delivery",
                        "in_transit",
                        "in_transit",
                        "in_transit",
                        "in_transit",
                        "in_transit",
                        "pending");
        var page = api.get(URI.create(
                api.shipment(number).orElseThrow().path("trackingPage").asString()));
        assertThat(page.body()).contains("Delivered").doesNotContain("@example.org");
        api.awaitEndOfWatch(number);
        assertThat(waybill.api("atelier")
                        .get(Service.ORDER, "/v1/shipments/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void scansThatComeLateTwiceAndOutOfOrderMakeOneTimeline() throws Exception {
        var number = SCRAMBLED.number();
        api.awaitStatus(number, Status.DELIVERED);
        assertThat(api.timeline(number))
                .hasSameSizeAs(SCRAMBLED.steps())
                .extracting(scan -> scan.at("/time/raw") + " " + scan.path("text"))
                .doesNotHaveDuplicates();
        assertThat(timeline(number))
                .startsWith("delivered", "out_for_delivery", "attempt_failed", "out_for_delivery", "in_transit");
    }

    @Test
    void aCarrierThatIsDownForAWhileLosesNoScan() throws Exception {
        var number = CARRIER_DOWN.number();
        api.awaitStatus(number, Status.DELIVERED);
        assertThat(api.timeline(number)).hasSameSizeAs(CARRIER_DOWN.steps());
        await("it was not well, and is again")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        healths().stream().dropWhile(Health.HEALTHY::equals).anyMatch(Health.HEALTHY::equals));
    }

    /** Newest first. */
    private static List<String> timeline(String number) {
        return api.timeline(number).stream()
                .map(scan -> scan.at("/meaning/status").asString())
                .toList();
    }

    /** As they followed each other. */
    private List<Status> statuses(UUID shipmentId) {
        var changes = waybill.topics().events(Topics.STATUSES, StatusChanged.class).stream()
                .filter(changed -> changed.shipmentId().equals(shipmentId))
                .toList();
        return changes.stream()
                .filter(changed -> changed.previous() == null
                        || changed.previous().status() != changed.now().status())
                .map(changed -> changed.now().status())
                .toList();
    }

    private List<Health> healths() {
        return waybill.topics().events(Topics.CARRIER_HEALTH, CarrierLookedAfter.class).stream()
                .map(CarrierLookedAfter::health)
                .toList();
    }
}
