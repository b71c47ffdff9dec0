package io.waybill.kit.events;

import io.waybill.events.EventHeaders;

/**
 * An event off a topic.
 *
 * @param fresh whether its generation and seq are greater than the last seen of its key; false for one sent again
 */
public record Received<E>(String key, EventHeaders headers, E event, boolean fresh) {

    public Received<E> stale() {
        return new Received<>(key, headers, event, false);
    }
}
