package io.waybill.benchmarks.push;

import io.waybill.benchmarks.feed.Travels;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Posts as DHL does, so many a second, whether the ones before have been answered or not. */
final class Posts implements AutoCloseable {

    private static final int OK = 200;

    /** A slow answer is a figure and no failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    Posts(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @return when each was due to go out, by {@code System.nanoTime}: what waits in us counts too */
    List<Long> post(Travels travels, int perSecond) {
        var due = new ArrayList<Long>();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var begin = System.nanoTime();
        for (var parcel = 0; parcel < travels.parcels(); parcel++) {
            var at = begin + TimeUnit.SECONDS.toNanos(parcel) / perSecond;
            for (var left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            due.add(at);
            answers.add(client.sendAsync(request(travels, parcel), BodyHandlers.ofString()));
        }
        for (var answer : answers) {
            var response = answer.join();
            if (response.statusCode() != OK) {
                throw new IllegalStateException(
                        "A push was answered with " + response.statusCode() + " " + response.body());
            }
        }
        return due;
    }

    private HttpRequest request(Travels travels, int parcel) {
        var body = """
                {"shipments":[{"id":"%s","service":"parcel-de","events":[{"timestamp":"%s","location":{"address":\
                {"countryCode":"DE","addressLocality":"Bonn"}},"statusCode":"transit","status":"ES",\
                "description":"First processed by DHL"}]}]}""".formatted(travels.number(parcel), travels.from().plusSeconds(3_600));
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Waybill-Push-Token", token)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
