package io.waybill.events.orderevents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of {@code waybill.order-events}. Ordered by {@link #occurredAt} within one order, never by arrival. */
public sealed interface PlatformOrderEvent permits OrderShipped {

    /** The platform's id of the order, unique within the merchant. */
    String orderId();

    String merchantId();

    /** When it happened at the platform; where absent, the envelope's {@code ce_time} says. */
    @Nullable Instant occurredAt();
}
