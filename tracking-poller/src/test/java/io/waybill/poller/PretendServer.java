package io.waybill.poller;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Answers at each path what it was told to, and remembers who asked. */
public final class PretendServer implements AutoCloseable {

    /** @param headers by name, in lower case */
    public record Call(String method, String path, String query, Map<String, String> headers, String body) {}

    /** An answer that depends on what is asked. An exchange's attributes could not carry that: all exchanges share them. */
    @FunctionalInterface
    interface Answering {

        /** @param body of the request */
        void answer(HttpExchange exchange, String body) throws IOException;
    }

    private final Map<String, Answering> handlers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Answering elsewhere;
    private final HttpServer server;

    public PretendServer() {
        this((exchange, _) -> answering(200, "unknown").handle(exchange));
    }

    /** @param elsewhere at each path that nothing was said of */
    PretendServer(Answering elsewhere) {
        this.elsewhere = elsewhere;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void at(String path, HttpHandler handler) {
        at(path, (exchange, _) -> handler.handle(exchange));
    }

    void at(String path, Answering answering) {
        handlers.put(path, answering);
    }

    public void says(String path, String body) {
        at(path, answering(200, body));
    }

    public static HttpHandler answering(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** A byte now and then, until the server ends. */
    public HttpHandler dripping() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!ended(50)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var path = exchange.getRequestURI().getPath();
            var query = String.valueOf(exchange.getRequestURI().getRawQuery());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(exchange.getRequestMethod(), path, query, headers, body));
            handlers.getOrDefault(path, elsewhere).answer(exchange, body);
        }
    }

    private boolean ended(long millis) throws IOException {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
