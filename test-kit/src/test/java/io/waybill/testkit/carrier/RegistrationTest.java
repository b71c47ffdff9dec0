package io.waybill.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegistrationTest {

    private static final String JOURNEY = """
            {"journey": {
               "number": "530819472661", "division": "PARCEL_DE",
               "origin": {"locality": "Bonn, Germany", "countryCode": "DE", "zone": "Europe/Berlin"},
               "destination": {"locality": "Hamburg, Germany", "countryCode": "DE", "zone": "Europe/Berlin"},
               "steps": [{"after": "PT1H", "statusCode": "transit", "status": "on its way", "description": "on its way"}],
               "misbehaviours": [{"kind": "RATE_LIMITED", "from": "PT2H", "until": "PT3H", "pause": "PT30S"}]}
            """;

    private final SettableTime time = new SettableTime("2026-01-12T09:00:00Z");
    private CarrierSimulator simulator;
    private TrackingClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = CarrierSimulator.start(0, TrackingClient.KEY, time);
        client = new TrackingClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void startsAJourneyNow() throws Exception {
        var answer = post(JOURNEY + "}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"number\":\"530819472661\",\"startsAt\":\"2026-01-12T09:00:00Z\"}");
        assertThat(client.track("530819472661").statusCode()).isEqualTo(404);
        time.set(time.instant().plus(Duration.ofHours(1)));
        assertThat(client.shipment("530819472661").at("/status/status").asString())
                .isEqualTo("on its way");
        time.set(time.instant().plus(Duration.ofHours(1)));
        assertThat(client.track("530819472661").statusCode()).isEqualTo(429);
    }

    @Test
    void startsAJourneyWhenItIsTold() throws Exception {
        post(JOURNEY + ", \"startsAt\": \"2026-01-12T08:00:00Z\"}");

        assertThat(client.shipment("530819472661").at("/status/timestamp").asString())
                .isEqualTo("2026-01-12T10:00:00");
    }

    @Test
    void takesAJourneyAsAProgramWritesIt() throws Exception {
        var journey = Journeys.lateDuplicatedAndReordered("00340434518700364297");
        var play = new Play(journey, Instant.parse("2026-01-06T08:00:00Z"));

        assertThat(post(JsonMapper.shared().writeValueAsString(play)).statusCode())
                .isEqualTo(201);

        assertThat(client.shipment("00340434518700364297").at("/events"))
                .hasSize(2 * journey.steps().size());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(TrackingClient.json(post(JOURNEY.replace("PT2H", "PT4H") + "}"))
                        .at("/detail")
                        .asString())
                .contains("from, until: from at least PT0S, until later, not PT4H, PT3H");
        assertThat(TrackingClient.json(post("{}")).at("/detail").asString()).contains("journey");
        assertThat(post("not JSON").statusCode()).isEqualTo(400);
        assertThat(client.send(client.request("/_simulator/journeys")).statusCode())
                .isEqualTo(405);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(client.request("/_simulator/journeys").POST(BodyPublishers.ofString(body)));
    }
}
