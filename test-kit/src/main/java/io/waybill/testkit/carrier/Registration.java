package io.waybill.testkit.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /_simulator/journeys}: a journey, which starts now where the request does not say when. */
final class Registration implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Consumer<Play> plays;
    private final InstantSource time;

    Registration(Consumer<Play> plays, InstantSource time) {
        this.plays = plays;
        this.time = time;
    }

    private record Request(Journey journey, @Nullable Instant startsAt) {

        Request {
            Objects.requireNonNull(journey, "journey");
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).sendTo(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return Reply.problem(405, "Method Not Allowed", "Journeys are posted.");
        }
        try {
            var request = JSON.readValue(exchange.getRequestBody(), Request.class);
            var startsAt = request.startsAt() == null ? time.instant() : request.startsAt();
            plays.accept(new Play(request.journey(), startsAt));
            return Reply.json(
                    201,
                    JSON.createObjectNode()
                            .put("number", request.journey().number())
                            .put("startsAt", startsAt.toString()));
        } catch (JacksonException e) {
            return Reply.problem(400, "Not a journey", e.getMessage());
        }
    }
}
