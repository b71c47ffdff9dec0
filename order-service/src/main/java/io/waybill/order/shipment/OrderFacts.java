package io.waybill.order.shipment;

import io.waybill.events.shipments.OrderInParcel;
import org.jspecify.annotations.Nullable;

/** What is known of an order after two reports: what the later one does not repeat stays. */
final class OrderFacts {

    private OrderFacts() {}

    static OrderInParcel latest(OrderInParcel earlier, OrderInParcel later) {
        return new OrderInParcel(
                later.orderId(),
                later.buyerId(),
                later.items().isEmpty() ? earlier.items() : later.items(),
                either(later.paidAt(), earlier.paidAt()),
                either(later.promise(), earlier.promise()),
                either(later.declaredValue(), earlier.declaredValue()),
                either(later.incoterm(), earlier.incoterm()));
    }

    private static <T> @Nullable T either(@Nullable T later, @Nullable T earlier) {
        return later == null ? earlier : later;
    }
}
