package io.waybill.poller.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What is under way with one account: calls that are not answered yet, and plans that are not completed yet. */
final class UnderWay {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger plans = new AtomicInteger();

    private volatile Seen seen = new Seen(Instant.MIN, Optional.empty());

    /** @param earliest due, at some moment of machine time */
    private record Seen(Instant at, Optional<Instant> earliest) {}

    /** Before which nothing is due, as it was seen a short while ago; empty where nothing is at all. */
    Optional<Instant> from(Instant machine, Duration goodFor, Supplier<Optional<Instant>> earliest) {
        if (!machine.isBefore(seen.at().plus(goodFor))) {
            seen = new Seen(machine, earliest.get());
        }
        return seen.earliest();
    }

    void begin(Group group) {
        calls.incrementAndGet();
        plans.addAndGet(group.claims().size());
    }

    void answered() {
        calls.decrementAndGet();
    }

    void ended(Group group) {
        plans.addAndGet(-group.claims().size());
    }

    int calls() {
        return calls.get();
    }

    int plans() {
        return plans.get();
    }
}
