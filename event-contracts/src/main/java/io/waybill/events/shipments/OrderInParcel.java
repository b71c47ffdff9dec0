package io.waybill.events.shipments;

import io.waybill.events.Money;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.orderevents.Item;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What readers need of an order whose goods are in the parcel.
 *
 * @param promise the days on which the buyer was told to expect it
 * @param incoterm {@code DAP} or {@code DDP}: whether the buyer or the seller pays the duties
 */
public record OrderInParcel(
        String orderId,
        UUID buyerId,
        List<Item> items,
        @Nullable Instant paidAt,
        @Nullable DateRange promise,
        @Nullable Money declaredValue,
        @Nullable String incoterm) {

    public OrderInParcel {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(buyerId, "buyerId");
        items = List.copyOf(items);
    }
}
