package io.waybill.poller;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Answers as DHL does, number by number; knows none that it was not told of. */
public final class PretendDhl implements AutoCloseable {

    private record Answer(int status, Map<String, String> headers, String body) {}

    /** @param nanos when it came */
    public record Call(String number, String query, long nanos) {}

    private static final Answer UNKNOWN = new Answer(
            404, Map.of(), "{\"title\":\"No result found\",\"detail\":\"No shipment found\",\"status\":404}");

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> underWay = new CopyOnWriteArrayList<>();
    private final List<String> askedTwiceAtOnce = new CopyOnWriteArrayList<>();
    private final PretendServer server = new PretendServer();

    public PretendDhl() {
        server.at("/track/shipments", this::answer);
    }

    public String url() {
        return server.url();
    }

    /** @param events oldest first, each a time, a code and its words, with blanks between the first two */
    public void knows(String number, String... events) {
        var newestFirst = Arrays.asList(events.clone());
        Collections.reverse(newestFirst);
        var history = newestFirst.stream().map(PretendDhl::event).collect(Collectors.joining(","));
        says(number, 200, """
                {"shipments":[{"id":"%s","service":"parcel-de","events":[%s]}]}""".formatted(number, history));
    }

    /** @param day on which it says that it comes */
    public void expects(String number, String day, String... events) {
        knows(number, events);
        answers.computeIfPresent(
                number,
                (_, answer) -> new Answer(
                        answer.status(),
                        answer.headers(),
                        answer.body().replace("\"events\"", "\"estimatedTimeOfDelivery\":\"" + day + "\",\"events\"")));
    }

    public void says(String number, int status, String body) {
        answers.put(number, new Answer(status, Map.of(), body));
    }

    public void asksToComeBackIn(String number, int seconds) {
        answers.put(number, new Answer(429, Map.of("Retry-After", String.valueOf(seconds)), "{\"status\":429}"));
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public long calls(String number) {
        return calls.stream().filter(call -> call.number().equals(number)).count();
    }

    public List<String> askedTwiceAtOnce() {
        return List.copyOf(askedTwiceAtOnce);
    }

    private static String event(String event) {
        var words = event.split(" ", 3);
        return """
                {"timestamp":"%s","location":{"address":{"countryCode":"DE","addressLocality":"Bonn"}},\
                "statusCode":"transit","status":"%s","description":"%s"}""".formatted(words[0], words[1], words[2]);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var number = query.replaceAll(".*trackingNumber=([^&]*).*", "$1");
        if (underWay.contains(number)) {
            askedTwiceAtOnce.add(number);
        }
        underWay.add(number);
        calls.add(new Call(number, query, System.nanoTime()));
        try {
            var answer = answers.getOrDefault(number, UNKNOWN);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            PretendServer.answering(answer.status(), answer.body()).handle(exchange);
        } finally {
            underWay.remove(number);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
