package io.waybill.local.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.waybill.local.kafka.Codec;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The list, one message, its HTML part, its source, and all of it as JSON. */
final class InboxPages implements HttpHandler {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Pattern PATH = Pattern.compile("/messages/(\\d+)(/html|/source)?");
    private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;

    private final Messages messages;

    InboxPages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        }
    }

    /** A page of the web that gave us its own name may not read the buyers' mail. */
    private Answer answer(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !OUR_NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            return Answer.page(MISDIRECTED, Page.ofError("This inbox goes by localhost alone."));
        }
        return READING.contains(exchange.getRequestMethod())
                ? answer(exchange.getRequestURI().getPath())
                : Answer.page(NOT_ALLOWED, Page.ofError("An inbox is only read."));
    }

    private Answer answer(String path) throws IOException {
        var ofOne = PATH.matcher(path);
        if (ofOne.matches()) {
            var message = messages.find(ofOne.group(1));
            return message.isPresent() ? answer(message.get(), ofOne.group(2)) : missing();
        }
        return switch (path) {
            case "/" -> Answer.page(OK, Page.ofList(messages.all()));
            case "/api/messages" -> Answer.json(OK, json());
            default -> missing();
        };
    }

    private Answer answer(Message message, String part) throws IOException {
        return switch (part) {
            case null -> Answer.page(OK, Page.of(message));
            case "/html" -> message.html() == null ? missing() : Answer.mail(MailHtml.framed(message.html()));
            default -> Answer.source(messages.raw(message));
        };
    }

    private static Answer missing() {
        return Answer.page(
                NOT_FOUND, Page.ofError("There is nothing here. The oldest messages make room for new ones."));
    }

    private JsonNode json() {
        var all = Codec.JSON.createArrayNode();
        messages.all().stream().map(InboxPages::json).forEach(all::add);
        return all;
    }

    private static JsonNode json(Message message) {
        var json = Codec.JSON
                .createObjectNode()
                .put("id", message.id())
                .put("kind", message.kind().wireName())
                .put("received", message.received().toString())
                .put("from", message.from())
                .put("subject", message.subject())
                .put("messageId", message.messageId())
                .put("text", message.text());
        var to = json.putArray("to");
        message.to().forEach(to::add);
        var links = json.putArray("links");
        message.links().forEach(links::add);
        return json;
    }
}
