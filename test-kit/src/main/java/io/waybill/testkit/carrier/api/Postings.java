package io.waybill.testkit.carrier.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Posts what happens to the parcels that one carrier was asked to follow, until it is taken. */
final class Postings implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Contract contract;
    private final Parcels parcels;
    private final Secrets secrets;
    private final URI address;
    private final Set<Manner> manners;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Instant> told = new HashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);

    Postings(Contract contract, Parcels parcels, Secrets secrets, URI address, Set<Manner> manners) {
        this.contract = contract;
        this.parcels = parcels;
        this.secrets = secrets;
        this.address = address;
        this.manners = Set.copyOf(manners);
        Thread.ofVirtual().name("postings-" + contract.id()).start(this::run);
    }

    /** How many were answered with 200. */
    long taken() {
        return taken.get();
    }

    long refused() {
        return refused.get();
    }

    private void run() {
        try {
            while (!stop.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                for (var followed : contract.followed(parcels.now()).entrySet()) {
                    post(followed.getKey(), followed.getValue());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What happened before it was asked to follow the number is not told. */
    private void post(String number, Instant since) throws InterruptedException {
        var happened = parcels.find(number).orElse(List.of());
        var from = told.getOrDefault(number, since);
        var fresh = happened.stream().filter(one -> one.at().isAfter(from)).toList();
        if (manners.contains(Manner.OUT_OF_ORDER)) {
            fresh = fresh.reversed();
        }
        for (var one : fresh) {
            var until = happened.subList(0, happened.indexOf(one) + 1);
            if (!contract.posted(number, until, secrets).map(this::taken).orElse(true)) {
                return;
            }
            told.merge(number, one.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private boolean taken(Posted posted) {
        if (manners.contains(Manner.FORGED)) {
            send(posted.forged());
        }
        return Collections.nCopies(manners.contains(Manner.DUPLICATED) ? 2 : 1, posted).stream()
                .allMatch(this::send);
    }

    private boolean send(Posted posted) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(posted.body()));
        posted.headers().forEach(request::header);
        try {
            var isTaken =
                    client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
            (isTaken ? taken : refused).incrementAndGet();
            return isTaken;
        } catch (IOException _) {
            // Nobody is there yet; the carrier tries again.
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        client.shutdownNow();
    }
}
