package io.waybill.poller;

import com.sun.net.httpserver.HttpExchange;
import io.waybill.carriers.Answer;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.fedex.Fedex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** FedEx as far as its answers about several numbers go. One that it was told nothing of is not known to it. */
public final class PretendFedex implements AutoCloseable {

    private static final String PATH = "/track/v1/trackingnumbers";
    private static final Pattern NUMBER = Pattern.compile("\"trackingNumber\":\"([^\"]+)\"");

    private final PretendServer server = new PretendServer();
    private final Map<String, String> events = new ConcurrentHashMap<>();
    private final Set<String> spoiling = ConcurrentHashMap.newKeySet();
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
    private final List<List<String>> calls = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch answering = new CountDownLatch(0);
    private final AtomicInteger troubles = new AtomicInteger();
    private volatile int status = 200;
    private volatile boolean dripping;

    public PretendFedex() {
        server.says("/oauth/token", "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":3600}");
        server.at(PATH, this::answer);
    }

    public String url() {
        return server.url();
    }

    /** @param codes of events, the oldest first */
    public void knows(String number, String... codes) {
        var newestFirst = List.of(codes).reversed();
        events.put(number, newestFirst.stream().map(code -> event(code, codes)).collect(Collectors.joining(",")));
    }

    private static String event(String code, String... codes) {
        return """
                {"date":"2026-03-02T%02d:00:00-05:00","eventType":"%s","eventDescription":"%s",\
                "scanLocation":{"city":"Grove","countryCode":"US"}}""".formatted(10 + List.of(codes).indexOf(code), code, code);
    }

    /** As it reads. */
    public Answer.Scans answerAbout(String number, String... codes) {
        knows(number, codes);
        var body = "{\"output\":{\"completeTrackResults\":[" + result(number) + "]}}";
        return (Answer.Scans) new Fedex().read(CarrierResponse.of(200, body)).about(number);
    }

    /** A question with this number is refused as a whole. */
    public void refusesQuestionsWith(String number) {
        spoiling.add(number);
    }

    public void leavesOut(String number) {
        leftOut.add(number);
    }

    /** To everything from now on, but for 200. */
    public void says(int other) {
        status = other;
    }

    /** 503, once. */
    public void isAwayForAMoment() {
        troubles.set(1);
    }

    /** Until {@link #release}. */
    public void hold() {
        answering = new CountDownLatch(1);
    }

    /** A blank now and then until {@link #release}, and what it has to say after them. */
    public void drip() {
        hold();
        dripping = true;
    }

    public void release() {
        dripping = false;
        answering.countDown();
    }

    /** The numbers of each. */
    public List<List<String>> calls() {
        return List.copyOf(calls);
    }

    /** The numbers of each call that has one of these. */
    public List<List<String>> callsWith(List<String> numbers) {
        return calls.stream()
                .filter(call -> call.stream().anyMatch(numbers::contains))
                .toList();
    }

    private void answer(HttpExchange exchange, String question) throws IOException {
        var numbers =
                NUMBER.matcher(question).results().map(found -> found.group(1)).toList();
        calls.add(numbers);
        if (dripping) {
            drip(exchange);
            exchange.getResponseBody().write(results(numbers).getBytes(StandardCharsets.UTF_8));
            return;
        }
        await(Duration.ofDays(1));
        if (troubles.getAndSet(0) > 0) {
            PretendServer.answering(503, "").handle(exchange);
            return;
        }
        var refused = numbers.stream().anyMatch(spoiling::contains);
        if (refused || status != 200) {
            PretendServer.answering(
                            refused ? 400 : status,
                            "{\"errors\":[{\"code\":\"TRACKING.TRACKINGNUMBER.INVALID\",\"message\":\"no\"}]}")
                    .handle(exchange);
            return;
        }
        PretendServer.answering(200, results(numbers)).handle(exchange);
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (!await(Duration.ofMillis(50))) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        }
    }

    private boolean await(Duration atMost) throws IOException {
        try {
            return answering.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private String results(List<String> numbers) {
        var results = numbers.stream()
                .filter(number -> !leftOut.contains(number))
                .map(this::result)
                .collect(Collectors.joining(","));
        return "{\"output\":{\"completeTrackResults\":[" + results + "]}}";
    }

    private String result(String number) {
        var known = events.get(number);
        return known == null ? """
                {"trackingNumber":"%s","trackResults":[{"error":{"code":"TRACKING.TRACKINGNUMBER.NOTFOUND",\
                "message":"not found"}}]}""".formatted(number) : """
                {"trackingNumber":"%s","trackResults":[{"trackingNumberInfo":{"trackingNumber":"%s",\
                "trackingNumberUniqueId":"1~%s~FDEG"},"scanEvents":[%s]}]}""".formatted(number, number, number, known);
    }

    @Override
    public void close() {
        release();
        server.close();
    }
}
