package io.waybill.local.kafka;

import io.waybill.events.EventHeaders;

/**
 * An event on its way to {@code waybill.order-events}.
 *
 * @param key the order's id
 */
public record OrderEvent(String key, EventHeaders headers, byte[] body) {}
