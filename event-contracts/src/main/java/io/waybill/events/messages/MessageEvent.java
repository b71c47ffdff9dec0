package io.waybill.events.messages;

/** Events of {@code waybill.messages}; by shipment id, else {@code merchant/order}. No address is on it. */
public sealed interface MessageEvent permits BuyerTold {}
