package io.waybill.order.buyer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a merchant's buyer is found again by. */
record BuyerKey(String merchantId, Kind kind, String value) {

    enum Kind {
        CUSTOMER,
        EMAIL,
        ORDER;

        String columnValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Strongest first. */
    static List<BuyerKey> of(OrderBuyer orderBuyer) {
        var keys = new ArrayList<BuyerKey>();
        var buyer = orderBuyer.buyer();
        if (buyer != null) {
            present(buyer.customerId())
                    .ifPresent(value -> keys.add(new BuyerKey(orderBuyer.merchantId(), Kind.CUSTOMER, value)));
            present(buyer.email())
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .ifPresent(value -> keys.add(new BuyerKey(orderBuyer.merchantId(), Kind.EMAIL, value)));
        }
        keys.add(new BuyerKey(orderBuyer.merchantId(), Kind.ORDER, orderBuyer.orderId()));
        return keys;
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Leaves the value out: it may be an address. */
    @Override
    public String toString() {
        return "BuyerKey[" + kind + "]";
    }
}
