package io.waybill.local.api;

import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.Refusal;
import io.waybill.local.kafka.Codec;
import io.waybill.local.keys.TokenKeys;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Finds the tracking page of a parcel of merchant {@code demo}. */
public final class ShipmentLookup implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String token;

    public ShipmentLookup(Home home, Ports ports) throws IOException {
        this.api = URI.create("http://127.0.0.1:" + ports.of(Service.ORDER));
        this.token = TokenKeys.in(home.keys())
                .token("demo", List.of("shipments:read"), MachineClock.time().instant());
    }

    /** Empty for a number that is not registered. */
    public Optional<URI> trackingPage(String number) throws IOException, InterruptedException {
        var encoded = URLEncoder.encode(number, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(api.resolve("/v1/shipments?trackingNumber=" + encoded))
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWER)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw Refusal.because("order-service answers %d: %s", response.statusCode(), response.body());
        }
        return Codec.JSON.readTree(response.body()).valueStream().findFirst().flatMap(ShipmentLookup::page);
    }

    private static Optional<URI> page(JsonNode shipment) {
        return shipment.path("trackingPage").stringValueOpt().map(URI::create);
    }

    /** Waits until the number is registered. */
    public URI await(String number) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var page = trackingPage(number);
            if (page.isPresent()) {
                return page.get();
            }
            if (System.nanoTime() > end) {
                throw Refusal.because(
                        "Parcel %s was not registered within %d s. What became of it is on topic %s.",
                        number, PATIENCE.toSeconds(), "waybill.order-events.rejected");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
