package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.local.inbox.Kind;
import io.waybill.local.inbox.Message;
import io.waybill.local.journey.Play;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.vocabulary.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The parcels of {@code ./waybill up}: what each has to end as, and what its buyer has to be told, is in their plots. First,
 * because it waits while the system makes what later starts need.
 */
@Order(1)
@ExtendWith(WholeSystem.class)
class NineParcelsJourneyIT {

    private static RunningWaybill waybill;
    private static MerchantApi api;
    private static Play play;

    @BeforeAll
    static void playThem(RunningWaybill running) throws Exception {
        waybill = running;
        api = waybill.api("demo");
        waybill.dwell();
        play = waybill.play();
        api.awaitStatus(play.numbers().getFirst(), Status.PENDING);
        waybill.hurryLess();
        play.untilTheEnd(() -> true);
    }

    @AfterAll
    static void end() {
        play.close();
    }

    @Test
    void everyParcelEndsAsItsPlotHasItAndItsBuyerIsToldOnce() {
        assertThat(play.haveEndedWell()).as(play.summary()).isTrue();
        new Books(waybill).balance();
    }

    @Test
    void everyBuyerIsToldInTheirLanguage() {
        assertThat(mailsTo("zoe@example.org"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.html()).contains("lang=\"fr\""));
        assertThat(mailsTo("alan@example.org"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.html()).contains("lang=\"en\""));
    }

    private static List<Message> mailsTo(String mailbox) {
        return waybill.inbox().stream()
                .filter(message -> message.kind() == Kind.MAIL && message.isTo(mailbox))
                .toList();
    }

    @Test
    void aSmoothParcelIsFollowedFromItsOrderToItsDelivery() throws Exception {
        var number = play.numbers().get(0);
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
        var number = play.numbers().get(1);
        assertThat(api.timeline(number))
                .hasSameSizeAs(Journeys.lateDuplicatedAndReordered(number).steps())
                .extracting(scan -> scan.at("/time/raw") + " " + scan.path("text"))
                .doesNotHaveDuplicates();
        assertThat(timeline(number))
                .startsWith("delivered", "out_for_delivery", "attempt_failed", "out_for_delivery", "in_transit");
    }

    @Test
    void aCarrierThatIsDownForAWhileLosesNoScan() throws Exception {
        var number = play.numbers().get(2);
        assertThat(api.timeline(number))
                .hasSameSizeAs(Journeys.carrierDownForAWhile(number).steps());
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
