package io.waybill.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Twilio's Messages resource, as far as sending goes. */
public final class SmsSink implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String FROM = "+15005550006";

    /** @param status 0 says nothing and hangs up */
    public record Answer(int status, String body) {}

    public record Sms(String path, String authorization, Map<String, String> fields) {

        public String to() {
            return fields.get("To");
        }

        public String body() {
            return fields.get("Body");
        }
    }

    private final HttpServer server;
    private final List<Sms> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

    private SmsSink(HttpServer server) {
        this.server = server;
    }

    public static SmsSink open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            var sink = new SmsSink(server);
            server.createContext("/", sink::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** One after the other, instead of taking the message. */
    public void answer(String to, Answer... inOrder) {
        answers.computeIfAbsent(to, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(inOrder));
    }

    /** Every request, also those that were not answered well. */
    public List<Sms> requests(String to) {
        return received.stream().filter(sms -> sms.to().equals(to)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sms = new Sms(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            received.add(sms);
            var queue = answers.get(sms.to());
            var scripted = queue == null ? null : queue.poll();
            var answer = scripted == null
                    ? new Answer(201, "{\"sid\": \"SM%032d\", \"status\": \"queued\"}".formatted(received.size()))
                    : scripted;
            if (answer.status() > 0) {
                var bytes = answer.body().getBytes(UTF_8);
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
