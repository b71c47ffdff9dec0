package io.waybill.local.journeys;

import io.waybill.local.system.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** What an instance tells Prometheus. */
record Metrics(List<String> lines) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Metrics of(Instance instance) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:%d/actuator/prometheus".formatted(instance.managementPort());
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        return new Metrics(answer.body().lines().toList());
    }

    /** Of all series with that name and these labels; 0 where there is none. */
    double sum(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
