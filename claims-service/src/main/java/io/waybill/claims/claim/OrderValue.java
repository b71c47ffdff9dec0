package io.waybill.claims.claim;

import io.waybill.events.Money;
import io.waybill.events.orderevents.Item;
import io.waybill.events.shipments.OrderInParcel;
import java.math.BigInteger;
import java.util.Optional;

/** What an order is worth: what was declared, else the prices of all its items. Half a sum is none. */
final class OrderValue {

    private OrderValue() {}

    static Optional<Money> of(OrderInParcel order) {
        return Optional.ofNullable(order.declaredValue())
                .filter(OrderValue::isSomething)
                .or(() -> prices(order));
    }

    private static Optional<Money> prices(OrderInParcel order) {
        var prices = order.items().stream().map(Item::price).toList();
        var currencies = prices.stream()
                .map(price -> price == null ? "" : price.currency())
                .distinct()
                .toList();
        if (currencies.size() != 1 || currencies.getFirst().isEmpty()) {
            return Optional.empty();
        }
        // Platforms may send any number: a sum that is too large must not stop the reader.
        return Optional.of(order.items().stream().map(OrderValue::cost).reduce(BigInteger.ZERO, BigInteger::add))
                .filter(sum -> sum.bitLength() < Long.SIZE)
                .map(sum -> new Money(sum.longValueExact(), currencies.getFirst()))
                .filter(OrderValue::isSomething);
    }

    private static BigInteger cost(Item item) {
        var price = item.price();
        return price == null
                ? BigInteger.ZERO
                : BigInteger.valueOf(price.amount()).multiply(BigInteger.valueOf(item.quantity()));
    }

    private static boolean isSomething(Money money) {
        return money.amount() > 0;
    }
}
