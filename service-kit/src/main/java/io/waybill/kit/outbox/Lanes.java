package io.waybill.kit.outbox;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Rows by what is kept in order: in each lane the next waits for the one before it. A row without a key has a lane alone. */
final class Lanes {

    private final Map<Object, Queue<OutboxRow>> lanes = new LinkedHashMap<>();

    Lanes(List<OutboxRow> rows) {
        for (var row : rows) {
            lanes.computeIfAbsent(lane(row), _ -> new ArrayDeque<>()).add(row);
        }
    }

    private static Object lane(OutboxRow row) {
        return row.key() == null ? row.id() : row.lane();
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** The first of each lane. */
    List<OutboxRow> heads() {
        return lanes.values().stream().map(Queue::element).toList();
    }

    /** It was taken: the next of its lane may follow. */
    void advance(OutboxRow head) {
        lanes.computeIfPresent(lane(head), (_, rows) -> {
            rows.remove();
            return rows.isEmpty() ? null : rows;
        });
    }

    /** It was not: what waits behind it in its lane must not pass it. */
    void close(OutboxRow head) {
        lanes.remove(lane(head));
    }
}
