package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.Departures;
import io.waybill.testkit.carrier.Journeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the carrier says of a parcel two runs ago, before anything else has started. */
class RememberedTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(40));

    @Test
    void aRefundedParcelDoesNotSetOutAnew(@TempDir Path folder) throws Exception {
        var file = folder.resolve("journeys.json");
        var first = Playbill.first(START);
        first.next(START.plus(Duration.ofDays(9)))
                .next(START.plus(Duration.ofDays(18)))
                .write(file);
        var number = Plot.LOST_REFUNDED.number(1);

        try (var carrier = CarrierSimulator.start(0, "key", () -> LATER);
                var http = HttpClient.newHttpClient()) {
            Play.remember(file, carrier, () -> LATER);
            carrier.playAnyOther(Journeys::smooth, Departures.unwritten());
            var question = URI.create(carrier.baseUri() + "/track/shipments?trackingNumber=" + number);
            var request = HttpRequest.newBuilder(question)
                    .header("DHL-API-Key", "key")
                    .build();

            assertThat(http.send(request, BodyHandlers.ofString()).body())
                    .contains("\"timestamp\":\"2026-03-02")
                    .doesNotContain("2026-04");
        }
    }
}
