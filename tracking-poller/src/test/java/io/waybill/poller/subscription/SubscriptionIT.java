package io.waybill.poller.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.shipments.OrderShipped;
import io.waybill.poller.PollerIT;
import io.waybill.poller.PollerTopics;
import io.waybill.poller.PretendServer;
import io.waybill.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionIT extends PollerIT {

    private static final String PATH = "/api/track/v2/subscription/standard/package";
    private static final String UNKNOWN =
            "{\"trackResponse\":{\"shipment\":[{\"inquiryNumber\":\"%s\",\"warnings\":[{\"code\":\"TW0001\",\"message\":\"Not Found\"}]}]}}";
    private static final AtomicLong SERIAL = new AtomicLong(1_000_000);

    @LocalServerPort
    int port;

    @Test
    void subscribesAndRenewsADayAhead() throws Exception {
        takes();
        var number = newUpsNumber();
        var id = upsParcel(number).shipmentId();
        var began = clock.instant();
        await().untilAsserted(() ->
                assertThat(leg(id).path("subscription").asString()).isEqualTo("subscribed"));

        assertThat(calls(number)).isOne();
        assertThat(until(id)).isEqualTo(began.plus(Duration.ofDays(14)));
        clock.advance(Duration.ofDays(12).plusHours(23));
        another();
        assertThat(calls(number)).isOne();
        clock.advance(Duration.ofHours(2));

        await().untilAsserted(() -> assertThat(calls(number)).isEqualTo(2));
        await().untilAsserted(
                        () -> assertThat(until(id)).isEqualTo(clock.instant().plus(Duration.ofDays(14))));
    }

    @Test
    void asksAgainSeldomWhereUpsRefuses() throws Exception {
        var number = newUpsNumber();
        UPS.at(PATH, PretendServer.answering(200, "{\"invalidTrackingNumbers\":[\"" + number + "\"]}"));
        var id = upsParcel(number).shipmentId();

        await().untilAsserted(() ->
                assertThat(leg(id).path("subscription").asString()).isEqualTo("refused"));
        assertThat(leg(id).path("subscriptionDetail").asString()).contains("no subscription");
        assertThat(leg(id).path("nextPollAt").asString()).isNotEmpty();
        takes();
        clock.advance(Duration.ofHours(23));
        another();
        assertThat(calls(number)).isOne();
        clock.advance(Duration.ofHours(2));

        await().untilAsserted(() ->
                assertThat(leg(id).path("subscription").asString()).isEqualTo("subscribed"));
    }

    @Test
    void leavesPollsAloneWhereUpsIsInTrouble() throws Exception {
        UPS.at(PATH, PretendServer.answering(500, "{\"response\":{\"errors\":[{\"code\":\"VSS100\"}]}}"));
        var number = newUpsNumber();
        var id = upsParcel(number).shipmentId();

        await().untilAsserted(() ->
                assertThat(leg(id).path("subscriptionDetail").asString()).startsWith("server-error"));
        assertThat(leg(id).path("subscription").asString()).isEqualTo("wanted");
        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() ->
                assertThat(UPS.calls("/api/track/v1/details/" + number)).isNotEmpty());
        takes();
        clock.advance(Duration.ofHours(1));

        await().untilAsserted(() ->
                assertThat(leg(id).path("subscription").asString()).isEqualTo("subscribed"));
    }

    @Test
    void doesNotRenewWhatNobodyWatches() throws Exception {
        takes();
        var number = newUpsNumber();
        var id = upsParcel(number).shipmentId();
        await().untilAsserted(() ->
                assertThat(leg(id).path("subscription").asString()).isEqualTo("subscribed"));
        jdbc.sql("update poll_plan set next_poll_at = null, why = 'FINAL' where tracking_number = ?")
                .param(number)
                .update();
        clock.advance(Duration.ofDays(14));

        await().untilAsserted(() ->
                assertThat(leg(id).path("subscription").asString()).isEqualTo("lapsed"));
        assertThat(calls(number)).isOne();
    }

    /** All numbers that are named. */
    private static void takes() {
        UPS.at(PATH, exchange -> {
            var asked = UPS.calls(PATH).getLast().body();
            var numbers = asked.substring(asked.indexOf('['), asked.indexOf(']') + 1);
            PretendServer.answering(200, "{\"validTrackingNumbers\":" + numbers + "}")
                    .handle(exchange);
        });
    }

    private OrderShipped upsParcel(String number) throws Exception {
        UPS.says("/api/track/v1/details/" + number, UNKNOWN.formatted(number));
        var shipped = PollerTopics.shipped("demo", number, "ups", clock.instant());
        send(shipped, 1);
        await().untilAsserted(() ->
                assertThat(leg(shipped.shipmentId()).isMissingNode()).isFalse());
        return shipped;
    }

    /** The job has looked at what is due in the meantime. */
    private void another() throws Exception {
        var number = newUpsNumber();
        upsParcel(number);
        await().untilAsserted(() -> assertThat(calls(number)).isOne());
    }

    private static String newUpsNumber() {
        return "1Z999AA1" + SERIAL.incrementAndGet() + "001";
    }

    private static long calls(String number) {
        return UPS.calls(PATH).stream()
                .filter(call -> call.body().contains(number))
                .count();
    }

    private Instant until(UUID id) throws Exception {
        return Instant.parse(leg(id).path("subscribedUntil").asString());
    }

    private JsonNode leg(UUID id) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/v1/shipments/" + id + "/polling"))
                    .header("Authorization", "Bearer " + Tokens.of("demo", "shipments:read"))
                    .build();
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body())
                    .path("legs")
                    .path(0);
        }
    }
}
