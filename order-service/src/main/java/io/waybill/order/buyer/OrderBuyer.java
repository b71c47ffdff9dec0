package io.waybill.order.buyer;

import io.waybill.events.orderevents.Buyer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an order's event says about its buyer. */
public record OrderBuyer(
        String merchantId, String orderId, @Nullable Buyer buyer, Instant occurredAt) {}
