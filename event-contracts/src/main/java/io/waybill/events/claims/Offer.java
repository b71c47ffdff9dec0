package io.waybill.events.claims;

import io.waybill.events.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the seller offers.
 *
 * @param amount for a refund; absent where the order's value is not known: what was paid, then
 */
public record Offer(Remedy remedy, @Nullable Money amount) {

    public Offer {
        Objects.requireNonNull(remedy, "remedy");
    }
}
