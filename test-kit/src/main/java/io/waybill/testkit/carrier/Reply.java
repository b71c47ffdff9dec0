package io.waybill.testkit.carrier;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole answer, sent at once. */
record Reply(int status, String contentType, String body) {

    static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString());
    }

    /** As DHL's gateway reports errors. */
    static Reply problem(int status, String title, String detail) {
        var problem = JsonMapper.shared()
                .createObjectNode()
                .put("status", status)
                .put("title", title)
                .put("detail", detail);
        return new Reply(status, "application/problem+json", problem.toString());
    }

    static Reply html(int status, String body) {
        return new Reply(status, "text/html; charset=utf-8", "<!DOCTYPE html>\n<html><body>" + body + "</body></html>");
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    void sendTo(HttpExchange exchange) throws IOException {
        var bytes = bytes();
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
