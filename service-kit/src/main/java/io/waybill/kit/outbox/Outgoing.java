package io.waybill.kit.outbox;

import io.waybill.events.Topic;
import java.time.Instant;

/**
 * An event to publish.
 *
 * @param seq counted by the caller on the locked row of what the event is about; gapless within (topic, key)
 * @param time when it happened, business time
 */
public record Outgoing<E>(Topic<E> topic, String key, long seq, Instant time, E event) {}
