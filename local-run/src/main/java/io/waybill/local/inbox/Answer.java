package io.waybill.local.inbox;

import com.sun.net.httpserver.HttpExchange;
import io.waybill.local.kafka.Codec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A whole answer, sent at once. Whatever a message holds, nothing of it runs and nothing is fetched for it. */
record Answer(int status, String contentType, byte[] body, String policy) {

    private static final String NOTHING = "default-src 'none'";
    private static final String PAGE = NOTHING
            + "; style-src 'unsafe-inline'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** A sandbox also where the address is opened by itself; links may open windows that are free of it. */
    private static final String MAIL = "sandbox allow-popups allow-popups-to-escape-sandbox; " + NOTHING
            + "; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    private static final String UTF_8 = "; charset=utf-8";
    private static final int OK = 200;

    static Answer page(int status, String html) {
        return new Answer(status, "text/html" + UTF_8, bytes(html), PAGE);
    }

    static Answer mail(String html) {
        return new Answer(OK, "text/html" + UTF_8, bytes(html), MAIL);
    }

    static Answer source(byte[] raw) {
        return new Answer(OK, "text/plain" + UTF_8, raw, NOTHING);
    }

    static Answer json(int status, JsonNode json) {
        return new Answer(status, "application/json", Codec.JSON.writeValueAsBytes(json), NOTHING);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void sendTo(HttpExchange exchange) throws IOException {
        Map.of(
                        "Content-Type", contentType,
                        "Content-Security-Policy", policy,
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store")
                .forEach(exchange.getResponseHeaders()::set);
        var bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
