package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.rejected.EventRejected;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class MalformedOrderEventJourneyIT {

    @Test
    void whatCannotBeUsedSaysWhyAndStopsNothingBehindIt(RunningWaybill waybill) throws Exception {
        var number = DhlNumbers.identcodes(20).findFirst().orElseThrow();
        var platform = waybill.platform();

        var garbage = platform.sends("order-malformed", "{\"orderId\": ");
        var nameless =
                platform.sends("order-malformed", "{\"orderId\": \"order-malformed\", \"merchantId\": \"demo\"}");
        var stranger = platform.sends(
                "order-malformed",
                "{\"orderId\": \"order-malformed\", \"merchantId\": \"nobody\", \"shippedAt\": \"2026-03-01T08:00:00Z\"}");
        var good = platform.ships("order-malformed", number);

        assertThat(good.partition()).isEqualTo(garbage.partition());
        assertThat(waybill.api("demo").shipmentId(number)).isNotNull();
        assertThat(rejection(garbage, waybill).reason()).contains("JSON");
        assertThat(rejection(nameless, waybill).field()).isEqualTo("/shippedAt");
        assertThat(rejection(stranger, waybill).field()).isEqualTo("/merchantId");
    }

    @Test
    void whatIsMendedByHandIsFollowedOnce(RunningWaybill waybill) throws Exception {
        var number = DhlNumbers.identcodes(21).skip(20).findFirst().orElseThrow();
        var broken = waybill.platform().sends("order-mended", "{\"orderId\": \"order-mended\", \"merchantId\": ");
        rejection(broken, waybill);
        var letter = deadLetter(broken, waybill);
        var mended = Files.createTempFile("mended", ".json");
        Files.writeString(mended, """
                {"orderId": "order-mended", "merchantId": "demo", "shippedAt": "2026-03-01T08:00:00Z",
                 "carrier": "dhl", "trackingNumber": "%s"}""".formatted(number));

        assertThat(waybill.typed("dead", "list", "order-service").out()).contains(letter);
        var replayed = waybill.typed("dead", "replay", "order-service", letter, "--body", mended.toString());
        assertThat(replayed.exitCode()).as(replayed.errors()).isZero();
        assertThat(waybill.command(Service.ORDER, "dead", "replay", letter, "--body", mended.toString()))
                .isZero();

        assertThat(waybill.api("demo").shipmentId(number)).isNotNull();
        assertThat(waybill.tables(Service.ORDER)
                        .count("select count(*) from shipment where tracking_number = ?", number))
                .isOne();
        Files.delete(mended);
    }

    private static String deadLetter(RecordMetadata buried, RunningWaybill waybill) {
        var stoodAt = buried.topic() + "/" + buried.partition() + "/" + buried.offset();
        return await("dead letter of " + stoodAt)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> waybill.topics().records(Topics.ORDER_EVENTS.deadName()).stream()
                                .filter(record -> stoodAt.equals(new String(record.headers()
                                        .lastHeader("waybill_stood_at")
                                        .value())))
                                .map(record -> record.topic() + "/" + record.partition() + "/" + record.offset())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void theDoorSaysWhyAndTakesNothing(RunningWaybill waybill) throws Exception {
        var before = waybill.topics().ends(Topics.ORDER_EVENTS.name());

        var answer = waybill.api("demo")
                .post(
                        Service.ORDER,
                        "/v1/order-events",
                        "{\"type\": \"order-shipped\", \"orderId\": \"A-1\", \"merchantId\": \"demo\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/shippedAt");
        assertThat(waybill.topics().ends(Topics.ORDER_EVENTS.name())).isEqualTo(before);
    }

    private static EventRejected rejection(RecordMetadata record, RunningWaybill waybill) {
        return await("rejection of offset " + record.offset())
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(record, waybill), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<EventRejected> find(RecordMetadata record, RunningWaybill waybill) {
        return waybill.topics().events(Topics.ORDER_EVENTS_REJECTED, EventRejected.class).stream()
                .filter(rejected -> rejected.original().partition() == record.partition())
                .filter(rejected -> rejected.original().offset() == record.offset())
                .findFirst();
    }
}
