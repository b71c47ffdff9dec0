package io.waybill.kit.restore;

import io.waybill.events.EventHeaders;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What was learnt from the headers of the service's own records. */
final class Heard {

    private final Set<String> waiting;
    private final Set<String> saidOfWaiting = new HashSet<>();
    private long generation = 1;

    /** @param waiting {@code ce_id}s in the copy's outbox */
    Heard(Set<String> waiting) {
        this.waiting = waiting;
    }

    void add(EventHeaders headers) {
        if (waiting.contains(headers.id())) {
            saidOfWaiting.add(headers.id());
        }
        if (headers.sequence() != null) {
            generation = Math.max(generation, headers.sequence().generation());
        }
    }

    Collection<String> saidOfWaiting() {
        return saidOfWaiting;
    }

    /** The greatest; the copy may have been brought back before. */
    long generation() {
        return generation;
    }
}
