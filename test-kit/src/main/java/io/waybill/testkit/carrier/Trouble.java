package io.waybill.testkit.carrier;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Answers as a carrier in trouble does. What lasts, lasts until the client goes away or the simulator is closed. */
final class Trouble {

    private static final Duration BETWEEN_DROPS = Duration.ofMillis(250);
    private static final Duration BETWEEN_BLOCKS = Duration.ofMillis(5);
    private static final byte[] BLOCK = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);

    private final Closing closing;

    Trouble(Closing closing) {
        this.closing = closing;
    }

    /** @param proper what the carrier would answer if it were well */
    void answer(Misbehaviour misbehaviour, Reply proper, HttpExchange exchange) throws IOException {
        switch (misbehaviour.kind()) {
            case NOT_FOUND -> Tracking.NOT_FOUND.sendTo(exchange);
            case RATE_LIMITED -> rateLimited(misbehaviour.pauseOrNone(), exchange);
            case SERVER_ERROR ->
                Reply.problem(500, "Internal Server Error", "An unexpected error occurred.")
                        .sendTo(exchange);
            case HTML ->
                Reply.html(200, "<h1>We are working on our systems</h1>").sendTo(exchange);
            case ENDLESS_BODY -> endless(exchange);
            case SLOW_BODY -> drop(proper.bytes(), exchange);
            case TIMEOUT -> closing.await();
            case DUPLICATED, REORDERED, LATE ->
                throw new IllegalArgumentException(misbehaviour.kind() + " is no refusal");
        }
    }

    private static void rateLimited(Duration retryAfter, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(retryAfter.toSeconds()));
        Reply.problem(429, "Too Many Requests", "Too many requests within defined time period, please try again later.")
                .sendTo(exchange);
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var body = exchange.getResponseBody();
        body.write("{\"shipments\":[".getBytes(StandardCharsets.US_ASCII));
        do {
            body.write(BLOCK);
        } while (!closing.happensWithin(BETWEEN_BLOCKS));
    }

    private void drop(byte[] bytes, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        var body = exchange.getResponseBody();
        for (var drop : bytes) {
            body.write(drop);
            body.flush();
            if (closing.happensWithin(BETWEEN_DROPS)) {
                return;
            }
        }
    }
}
