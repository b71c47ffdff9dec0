package io.waybill.poller.polling;

import java.util.concurrent.atomic.AtomicInteger;

/** What is under way with one account: calls that are not answered yet, and plans that are not completed yet. */
final class UnderWay {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger plans = new AtomicInteger();

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
