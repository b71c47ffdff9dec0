package io.waybill.poller;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** DHL that writes down what comes and when, and is slow or busy when it is told to be. It knows one scan of each number. */
final class StrictDhl implements AutoCloseable {

    /** @param nanos when it came */
    record Call(String number, long nanos) {}

    /** While it lasts, nobody is answered. */
    record Spell(long begin, long end, boolean saysHowLong) {}

    private final PretendServer server = new PretendServer();
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> askedTwiceAtOnce = ConcurrentHashMap.newKeySet();
    private volatile Spell spell = new Spell(0, 0, false);
    private volatile Duration delay = Duration.ZERO;

    StrictDhl() {
        server.at("/track/shipments", this::answer);
    }

    String url() {
        return server.url();
    }

    void takes(Duration each) {
        delay = each;
    }

    Spell isBusyFor(Duration time, boolean saysHowLong) {
        var now = System.nanoTime();
        spell = new Spell(now, now + time.toNanos(), saysHowLong);
        return spell;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    Set<String> askedTwiceAtOnce() {
        return Set.copyOf(askedTwiceAtOnce);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var number = exchange.getRequestURI().getQuery().replaceAll(".*trackingNumber=([^&]*).*", "$1");
        var now = System.nanoTime();
        calls.add(new Call(number, now));
        if (!underWay.add(number)) {
            askedTwiceAtOnce.add(number);
        }
        try {
            LockSupport.parkNanos(delay.toNanos());
            var busy = spell;
            if (now < busy.end()) {
                refuse(exchange, busy, now);
                return;
            }
            PretendServer.answering(200, """
                    {"shipments":[{"id":"%s","service":"parcel-de","events":[{"timestamp":"2026-03-02T07:30:00",\
                    "statusCode":"transit","status":"PARCEL_ACCEPTED","description":"Accepted"}]}]}""".formatted(number)).handle(exchange);
        } finally {
            underWay.remove(number);
        }
    }

    private static void refuse(HttpExchange exchange, Spell busy, long now) throws IOException {
        if (busy.saysHowLong()) {
            var seconds = Duration.ofNanos(busy.end() - now).toSeconds() + 1;
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
        }
        PretendServer.answering(429, "{\"status\":429}").handle(exchange);
    }

    @Override
    public void close() {
        server.close();
    }
}
