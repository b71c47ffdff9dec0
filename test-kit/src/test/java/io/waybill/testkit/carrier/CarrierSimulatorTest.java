package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Journeys.CARRIER_DOWN_FOR_A_WHILE;
import static io.waybill.testkit.carrier.Journeys.SMOOTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CarrierSimulatorTest {

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
    void sendsAnyOtherNumberOnItsWayWhenItIsFirstAskedAbout() throws Exception {
        assertThat(client.track("470800204932").statusCode()).isEqualTo(404);

        simulator.playAnyOther(Journeys::smooth);

        assertThat(client.track("470800204932").statusCode()).isEqualTo(200);
        time.set(time.instant().plus(Duration.ofDays(7)));
        assertThat(client.track("470800204932").body()).contains("successfully delivered");
    }

    @Test
    void refusesWhoeverHasNoKeyOrAWrongOne() throws Exception {
        var none = client.send(client.request("/track/shipments?trackingNumber=" + SMOOTH));
        var wrong = client.send(client.tracking("trackingNumber=" + SMOOTH).setHeader("DHL-API-Key", "no"));

        assertProblem(none, 401, "Unauthorized");
        assertProblem(wrong, 401, "Unauthorized");
    }

    @Test
    void doesNotKnowANumberUntilItsFirstScan() throws Exception {
        simulator.play(Journeys.smooth(SMOOTH), time.instant().plusSeconds(1));

        assertProblem(client.track("530819472661"), 404, "No result found");
        assertProblem(client.track(SMOOTH), 404, "No result found");
        time.set(time.instant().plusSeconds(1));
        assertThat(client.track(SMOOTH).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhenItComesInTheWayOfItsDivision() throws Exception {
        simulator.play(Journeys.smooth(SMOOTH));
        simulator.play(Journeys.carrierDownForAWhile("6351290481"));

        assertThat(client.track(SMOOTH).body())
                .contains("\"estimatedFrom\":\"2026-01-17T09:00:00\"", "\"estimatedThrough\":\"2026-01-17T18:00:00\"");
        assertThat(client.track("6351290481").body()).contains("\"estimatedTimeOfDelivery\":\"2026-01-17T23:59:00\"");
    }

    @Test
    void refusesAQuestionThatDhlRefuses() throws Exception {
        assertProblem(client.send(client.tracking("service=express")), 400, "Bad Request");
        assertProblem(client.send(client.tracking("trackingNumber=1&language=en_de")), 400, "Bad Request");
    }

    @Test
    void tellsAParcelOfGermanyByTheWallClockThere() throws Exception {
        simulator.play(Journeys.smooth(SMOOTH));
        time.set(time.instant().plus(Duration.ofHours(28)));

        var shipment = client.shipment(SMOOTH);

        assertThat(shipment.at("/id").asString()).isEqualTo(SMOOTH);
        assertThat(shipment.at("/service").asString()).isEqualTo("parcel-de");
        assertThat(shipment.at("/destination/address/countryCode").asString()).isEqualTo("DE");
        assertThat(shipment.at("/events"))
                .extracting(event -> event.at("/timestamp").asString())
                .containsExactly("2026-01-13T13:25:00", "2026-01-13T08:40:00", "2026-01-12T10:00:00");
        assertThat(shipment.at("/status")).isEqualTo(shipment.at("/events/0"));
        assertThat(shipment.at("/status/location/address").toString())
                .isEqualTo("{\"addressLocality\":\"Radefeld, Germany\"}");
        assertThat(shipment.at("/status/statusCode").asString()).isEqualTo("transit");
        assertThat(shipment.at("/status/description").asString())
                .isEqualTo("The shipment has been processed in the parcel center of origin");
        assertThat(shipment.at("/events/2").has("location")).isFalse();
        assertThat(shipment.at("/details").has("proofOfDelivery")).isFalse();
    }

    @Test
    void tellsAnExpressParcelByTheClockOfEachPlace() throws Exception {
        simulator.play(Journeys.carrierDownForAWhile(CARRIER_DOWN_FOR_A_WHILE));
        time.set(time.instant().plus(Duration.ofDays(6)));

        var shipment = client.shipment(CARRIER_DOWN_FOR_A_WHILE);

        assertThat(shipment.at("/service").asString()).isEqualTo("express");
        assertThat(shipment.at("/events/0/timestamp").asString()).isEqualTo("2026-01-17T21:45:00+01:00");
        assertThat(shipment.at("/events/0/location/address/countryCode").asString())
                .isEqualTo("DE");
        assertThat(shipment.at("/events/9/timestamp").asString()).isEqualTo("2026-01-13T13:15:00+08:00");
        assertThat(shipment.at("/events/9/status").asString()).isEqualTo("PU");
    }

    @Test
    void provesADelivery() throws Exception {
        simulator.play(Journeys.smooth(SMOOTH));
        time.set(time.instant().plus(Duration.ofDays(6)));

        var proof = client.shipment(SMOOTH).at("/details/proofOfDelivery");

        assertThat(proof.at("/timestamp").asString()).isEqualTo("2026-01-17T23:15:00");
        assertThat(proof.at("/documentUrl").asString()).startsWith("https://");
        assertThat(proof.at("/signed/name").asString()).isNotBlank();
    }

    @Test
    void knowsAParcelInItsOwnServiceOnly() throws Exception {
        simulator.play(Journeys.smooth(SMOOTH));

        assertThat(client.send(client.tracking("service=parcel-de&trackingNumber=" + SMOOTH))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send(client.tracking("service=express&trackingNumber=" + SMOOTH))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void countsItsCalls() throws Exception {
        simulator.play(Journeys.smooth(SMOOTH));
        client.track(SMOOTH);
        client.track(SMOOTH);
        client.track("unknown");

        assertThat(simulator.calls()).isEqualTo(3);
        assertThat(simulator.calls(SMOOTH)).isEqualTo(2);
        assertThat(simulator.calls("never asked for")).isZero();
        assertThat(client.send(client.request("/_simulator/calls")).body())
                .isEqualTo("{\"total\":3,\"numbers\":{\"%s\":2,\"unknown\":1}}", SMOOTH);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String title) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = TrackingClient.json(response);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/title").asString()).isEqualTo(title);
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }
}
