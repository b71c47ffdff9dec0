package io.waybill.poller;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * How long threads waited for this machine. A call that was granted in time and came late for that, so that it met others
 * at the carrier, is none too many.
 */
final class Hiccups implements AutoCloseable {

    private static final long BEAT = Duration.ofMillis(5).toNanos();

    private record Hiccup(long begin, long end) {}

    private final ConcurrentLinkedQueue<Hiccup> all = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    Hiccups() {
        // Calls are made on virtual threads, so it waits as they do.
        Thread.ofVirtual().start(() -> {
            var last = System.nanoTime();
            while (!ended) {
                LockSupport.parkNanos(BEAT);
                var now = System.nanoTime();
                if (now - last > 4 * BEAT) {
                    all.add(new Hiccup(last, now));
                }
                last = now;
            }
        });
    }

    /** The time that was lost about a span of it. */
    double seconds(long from, long to) {
        return all.stream()
                        .filter(hiccup -> hiccup.end() >= from && hiccup.begin() <= to)
                        .mapToLong(hiccup -> hiccup.end() - hiccup.begin())
                        .sum()
                / 1e9;
    }

    @Override
    public void close() {
        ended = true;
    }
}
