package io.waybill.testkit.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code GET /track/shipments} of DHL's Shipment Tracking (Unified) 1.5.8. */
final class Tracking implements HttpHandler {

    static final Reply NOT_FOUND =
            Reply.problem(404, "No result found", "No shipment with given tracking number found.");

    private static final Reply UNAUTHORIZED = Reply.problem(401, "Unauthorized", "Unauthorized for given resource.");

    private final String apiKey;
    private final Function<String, @Nullable Play> plays;
    private final Calls calls;
    private final InstantSource time;
    private final Trouble trouble;

    Tracking(String apiKey, Function<String, @Nullable Play> plays, Calls calls, InstantSource time, Trouble trouble) {
        this.apiKey = apiKey;
        this.plays = plays;
        this.calls = calls;
        this.time = time;
        this.trouble = trouble;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.one();
            var query = Query.of(exchange.getRequestURI());
            var number = query.get("trackingNumber");
            if (number != null) {
                calls.about(number);
            }
            var refusal = refusal(exchange, query);
            if (refusal.isPresent()) {
                refusal.get().sendTo(exchange);
            } else {
                answer(query, exchange);
            }
        }
    }

    private Optional<Reply> refusal(HttpExchange exchange, Map<String, String> query) {
        if (!apiKey.equals(exchange.getRequestHeaders().getFirst("DHL-API-Key"))) {
            return Optional.of(UNAUTHORIZED);
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Optional.of(Reply.problem(405, "Method Not Allowed", "Only GET is supported."));
        }
        if (query.getOrDefault("trackingNumber", "").isBlank()) {
            return badRequest("trackingNumber");
        }
        return query.getOrDefault("language", "en").matches("[a-z]{2}") ? Optional.empty() : badRequest("language");
    }

    private static Optional<Reply> badRequest(String parameter) {
        return Optional.of(Reply.problem(400, "Bad Request", "Parameter " + parameter + " is missing or not valid."));
    }

    private void answer(Map<String, String> query, HttpExchange exchange) throws IOException {
        var play = plays.apply(query.getOrDefault("trackingNumber", ""));
        if (play == null || !asksFor(play.journey().division(), query)) {
            NOT_FOUND.sendTo(exchange);
            return;
        }
        var now = time.instant();
        var proper = proper(play, now);
        var misbehaviour = play.journey().refusalAt(play.elapsed(now));
        if (misbehaviour.isPresent()) {
            trouble.answer(misbehaviour.get(), proper, exchange);
        } else {
            proper.sendTo(exchange);
        }
    }

    private static boolean asksFor(Division division, Map<String, String> query) {
        return division.service().equals(query.getOrDefault("service", division.service()));
    }

    private static Reply proper(Play play, Instant now) {
        return play.journey().scansAt(play.elapsed(now)).isEmpty()
                ? NOT_FOUND
                : Reply.json(200, new DhlAnswer(play, now).json());
    }
}
