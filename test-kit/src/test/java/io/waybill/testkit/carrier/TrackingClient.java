package io.waybill.testkit.carrier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of the simulator. */
final class TrackingClient {

    static final String KEY = "a-key";

    final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    TrackingClient(CarrierSimulator simulator) {
        this.base = simulator.baseUri();
    }

    HttpRequest.Builder tracking(String query) {
        return request("/track/shipments?" + query).header("DHL-API-Key", KEY);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(10));
    }

    HttpResponse<String> track(String number) throws IOException, InterruptedException {
        return send(tracking("trackingNumber=" + number));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode shipment(String number) throws IOException, InterruptedException {
        return json(track(number)).at("/shipments/0");
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
