package io.waybill.events.orderevents;

import io.waybill.events.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param quantity at least 1
 * @param price of one piece
 */
public record Item(
        @Nullable String sku,
        String title,
        int quantity,
        @Nullable Money price) {

    public Item {
        Objects.requireNonNull(title, "title");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity is at least 1, not " + quantity);
        }
    }
}
