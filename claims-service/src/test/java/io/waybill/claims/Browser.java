package io.waybill.claims;

import io.waybill.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A buyer's browser, which follows no redirects by itself, and a merchant's system. */
public final class Browser implements AutoCloseable {

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    Browser(String base) {
        this.base = base;
    }

    public HttpResponse<String> open(URI link, String languages) throws Exception {
        var question = link.getQuery() == null ? "" : "?" + link.getQuery();
        return http.send(
                request(link.getPath() + question)
                        .header("accept-language", languages)
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> accept(URI link, String offer) throws Exception {
        return acceptSoon(link, offer).get();
    }

    public CompletableFuture<HttpResponse<String>> acceptSoon(URI link, String offer) {
        return http.sendAsync(
                request(link.getPath() + "/accept?lang=en")
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("offer=" + offer))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String merchantId, String scope) throws Exception {
        return http.send(
                request(path)
                        .header("authorization", "Bearer " + Tokens.of(merchantId, scope))
                        .build(),
                BodyHandlers.ofString());
    }

    /** As the merchant {@code demo} sees them. */
    public JsonNode claims(Object shipmentId) throws Exception {
        var answer = get("/v1/claims?shipment=" + shipmentId, "demo", "claims:read");
        if (answer.statusCode() != 200) {
            throw new AssertionError("the API answers " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    @Override
    public void close() {
        http.close();
    }
}
