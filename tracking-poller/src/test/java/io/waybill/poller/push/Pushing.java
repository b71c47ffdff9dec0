package io.waybill.poller.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Posts as DHL does where it pushes. */
public final class Pushing implements AutoCloseable {

    public static final String TOKEN = "pushed sesame";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public Pushing(int port) {
        this.port = port;
    }

    /** @param events each a time, a code and its words, with blanks between the first two */
    static String shipment(String number, String... events) {
        var list = Arrays.stream(events)
                .map(event -> event.split(" ", 3))
                .map(words -> """
                        {"timestamp":"%s","location":{"address":{"countryCode":"DE","addressLocality":"Bonn"}},\
                        "statusCode":"transit","status":"%s","description":"%s"}""".formatted(words[0], words[1], words[2]))
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","service":"parcel-de","events":[%s]}""".formatted(number, list);
    }

    public int dhl(String number, String... events) throws IOException, InterruptedException {
        return post("dhl", TOKEN, shipment(number, events)).statusCode();
    }

    HttpResponse<String> post(String connector, String token, String body) throws IOException, InterruptedException {
        return post(connector, token, BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    }

    HttpResponse<String> post(String connector, String token, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/carriers/" + connector + "/pushes"))
                .header("X-Waybill-Push-Token", token)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
