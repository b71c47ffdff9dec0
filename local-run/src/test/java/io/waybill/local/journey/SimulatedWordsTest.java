package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.carriers.dhl.Dhl;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.Detours;
import io.waybill.testkit.carrier.Journey;
import io.waybill.testkit.carrier.Journeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulated carrier says is read by its words; its summary alone would hide a missed delivery. */
class SimulatedWordsTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    static List<Journey> journeys() {
        return Stream.concat(Journeys.all().stream(), Detours.all("470825001939").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void areKnownToTheTable(Journey journey) throws Exception {
        var answer = new Dhl().read(CarrierResponse.of(200, said(journey))).together();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Scans.class,
                        scans -> assertThat(scans.parcels().getFirst().scans())
                                .hasSizeGreaterThanOrEqualTo(journey.steps().size())
                                .allSatisfy(scan -> assertThat(
                                                StatusTable.forCarrier("dhl").read(scan))
                                        .isInstanceOfSatisfying(
                                                ScanReading.Recognised.class,
                                                read -> assertThat(read.coarse())
                                                        .as(scan.text())
                                                        .isFalse())));
    }

    private static String said(Journey journey) throws Exception {
        try (var simulator = CarrierSimulator.start(0, "key", () -> START.plus(journey.length()));
                var http = HttpClient.newHttpClient()) {
            simulator.play(journey, START);
            var question = URI.create(simulator.baseUri() + "/track/shipments?trackingNumber=" + journey.number());
            var request = HttpRequest.newBuilder(question)
                    .header("DHL-API-Key", "key")
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
