package io.waybill.poller;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A {@link PretendCarrier}'s server. It knows no number, when it is well. */
final class MoodyCarrier implements AutoCloseable {

    enum Mood {
        WELL,
        /** A byte a second. */
        DRIPS,
        ENDLESS,
        /** Accepts, and never answers. */
        SILENT
    }

    private static final byte[] BLOCK = new byte[65_536];

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private final PretendServer server = new PretendServer((exchange, _) -> answer(exchange));

    String url() {
        return server.url();
    }

    void is(Mood now) {
        mood = now;
    }

    int calls() {
        return calls.get();
    }

    /** Calls whose connections are still there. */
    int underWay() {
        return underWay.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        underWay.incrementAndGet();
        try {
            switch (mood) {
                case WELL -> PretendServer.answering(200, "unknown").handle(exchange);
                case DRIPS -> pour(exchange, 1, Duration.ofSeconds(1));
                case ENDLESS -> pour(exchange, BLOCK.length, Duration.ofMillis(1));
                case SILENT -> {
                    while (mood == Mood.SILENT) {
                        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    }
                }
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Until the client goes away: then a write fails. */
    private static void pour(HttpExchange exchange, int bytes, Duration pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(BLOCK, 0, bytes);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    @Override
    public void close() {
        mood = Mood.WELL;
        server.close();
    }
}
