package io.waybill.events.rejected;

/** Events of {@code waybill.order-events.rejected}. */
public sealed interface RejectedEvent permits EventRejected {}
