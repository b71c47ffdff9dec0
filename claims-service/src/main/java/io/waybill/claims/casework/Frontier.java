package io.waybill.claims.casework;

import java.time.Instant;
import java.util.Map;

/**
 * Where topics ended at a moment. Whoever has read past it knows all that was written until then.
 *
 * @param askedAt business time before the ends were asked for
 * @param ends the offset behind the last record, by where it is read
 */
record Frontier(Instant askedAt, Map<Source, Long> ends) {

    /** A partition, as one of our readers reads it. */
    record Source(String reader, String topic, int partition) {}

    Frontier {
        ends = Map.copyOf(ends);
    }

    /** @param next the offset that each source is read from next */
    boolean isPassedBy(Map<Source, Long> next) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
