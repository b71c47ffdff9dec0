package io.waybill.local.journeys;

import static org.awaitility.Awaitility.await;

import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.kafka.Codec;
import io.waybill.local.keys.TokenKeys;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import io.waybill.vocabulary.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The services' HTTP interfaces, with a merchant's token. */
record MerchantApi(Ports ports, String token) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static MerchantApi of(String merchantId, Home home, Ports ports) throws IOException {
        var scopes = List.of("orders:write", "shipments:read", "messages:read", "claims:read", "ops:write");
        var now = MachineClock.time().instant();
        return new MerchantApi(ports, TokenKeys.in(home.keys()).token(merchantId, scopes, now));
    }

    HttpResponse<String> get(Service service, String path) throws IOException, InterruptedException {
        return HTTP.send(request(service, path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(Service service, String path, String json) throws IOException, InterruptedException {
        var request = request(service, path).header("Content-Type", "application/json");
        return HTTP.send(request.POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    JsonNode json(Service service, String path) throws IOException, InterruptedException {
        return Codec.JSON.readTree(get(service, path).body());
    }

    /** As the button on a claim's page does. */
    CompletableFuture<HttpResponse<String>> choose(URI claimPage, String offer) {
        var request = HttpRequest.newBuilder(URI.create(claimPage + "/accept"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("offer=" + offer))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    /** Empty as long as order-service has not registered the number, or does not answer. */
    Optional<JsonNode> shipment(String number) {
        try {
            var answer = get(Service.ORDER, "/v1/shipments?trackingNumber=" + number);
            return answer.statusCode() == 200
                    ? Codec.JSON.readTree(answer.body()).valueStream().findFirst()
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it is registered. */
    UUID shipmentId(String number) {
        await(number + " is registered")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shipment(number).isPresent());
        return UUID.fromString(shipment(number).orElseThrow().path("id").asString());
    }

    void awaitStatus(String number, Status status) {
        await(number + " is " + status.wireName())
                .atMost(PATIENCE)
                .until(() -> shipment(number)
                        .filter(shipment -> shipment.path("status").asString("").equals(status.wireName()))
                        .isPresent());
    }

    /** Waits until its carrier is not asked any more. */
    void awaitEndOfWatch(String number) {
        var path = "/v1/shipments/" + shipmentId(number) + "/polling";
        await(number + " is not watched any more")
                .atMost(PATIENCE)
                .until(() -> get(Service.POLLER, path).body().contains("\"watched\":false"));
    }

    /** Of a registered parcel, as its merchant sees it. */
    List<JsonNode> timeline(String number) {
        return shipment(number).orElseThrow().path("timeline").valueStream().toList();
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(service) + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10));
    }
}
