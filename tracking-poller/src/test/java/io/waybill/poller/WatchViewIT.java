package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.looks.LookWanted;
import io.waybill.events.scans.Outcome;
import io.waybill.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

class WatchViewIT extends PollerIT {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void showsLastPollAndNextAndWhyThen() throws Exception {
        var number = newNumber();
        DHL.expects(number, "2026-03-05T12:00:00", "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted");
        var id = polled(number).shipmentId();

        var answer = get("/v1/shipments/" + id + "/polling", Tokens.of("demo", "shipments:read"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var view = JsonMapper.shared().readTree(answer.body());
        assertThat(view.get("watched").booleanValue()).isTrue();
        assertThat(view.get("phase").stringValue()).isEqualTo("pending");
        var leg = view.get("legs").get(0);
        assertThat(leg.get("trackingNumber").stringValue()).isEqualTo(number);
        assertThat(leg.get("lastPollAt").stringValue())
                .isEqualTo(clock.instant().toString());
        assertThat(leg.get("expected"))
                .isEqualTo(JsonMapper.shared().readTree("{\"from\":\"2026-03-05\",\"to\":\"2026-03-05\"}"));
        assertThat(leg.get("lastOutcome").stringValue()).isEqualTo("scans");
        assertThat(leg.get("nextPollAt").stringValue())
                .isGreaterThan(clock.instant().toString());
        assertThat(leg.get("why").stringValue()).isEqualTo("label-only");
        assertThat(leg.get("pollsToday").intValue()).isOne();
        assertThat(leg.get("cap").intValue()).isEqualTo(10);
    }

    @Test
    void showsThatALookIsWanted() throws Exception {
        var number = newNumber();
        var id = polled(number).shipmentId();
        clock.advance(Duration.ofMinutes(1));
        DHL.says(number, 503, "");
        topics.send(Topics.LOOKS, id, new LookWanted(id, DelayRule.STALLED, clock.instant()), 1);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CARRIER_DOWN"));

        var answer = get("/v1/shipments/" + id + "/polling", Tokens.of("demo", "shipments:read"));

        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .get("lookWantedFor")
                        .stringValue())
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        var id = shipped(null).shipmentId();

        var answer = get("/v1/shipments/" + id + "/polling", Tokens.of("demo", "shipments:read"));

        assertThat(answer.body()).contains("\"watched\":false", "\"why\":\"no-number\"");
    }

    @Test
    void saysThatThereIsNoAccountWithTheCarrier() throws Exception {
        var shipped = PollerTopics.shipped("demo", "1Z999AA10123456784", "usps", clock.instant());
        send(shipped, 1);

        await().untilAsserted(() -> assertThat(PollerTopics.observed(shipped.shipmentId()))
                .singleElement()
                .satisfies(observed -> {
                    assertThat(observed.outcome()).isEqualTo(Outcome.NOT_ASKABLE);
                    assertThat(observed.reason()).isEqualTo("no-account");
                }));
        assertThat(get("/v1/shipments/" + shipped.shipmentId() + "/polling", Tokens.of("demo", "shipments:read"))
                        .body())
                .contains("\"watched\":false", "\"why\":\"no-account\"");
    }

    @Test
    void showsNothingOfAnotherMerchantsParcel() throws Exception {
        var id = shipped(newNumber()).shipmentId();

        var answer = get("/v1/shipments/" + id + "/polling", Tokens.of("other", "shipments:read"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(get("/v1/shipments/" + id + "/polling", Tokens.of("demo", "orders:write"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isReadyAndShowsItsFigures() throws Exception {
        polled(newNumber());

        assertThat(send(managementPort, "/actuator/health/readiness", "").statusCode())
                .isEqualTo(200);
        assertThat(send(managementPort, "/actuator/prometheus", "").body())
                .contains(
                        "waybill_polls_total{",
                        "waybill_poll_due{carrier=\"dhl\"}",
                        "waybill_poll_behind_seconds{carrier=\"dhl\"}",
                        "waybill_poll_exchange_seconds_count{carrier=\"dhl\"}",
                        "waybill_poll_refused_total",
                        "resilience4j_circuitbreaker_state{")
                .doesNotContain("open sesame");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(port, path, token);
    }

    private static HttpResponse<String> send(int port, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
