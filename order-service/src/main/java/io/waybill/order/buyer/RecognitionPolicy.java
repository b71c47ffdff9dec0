package io.waybill.order.buyer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Which buyer an order is for: the one of the strongest key that is known, else a new one, known by all of them. */
final class RecognitionPolicy {

    /**
     * @param known every key of the orders
     * @param added those of them that were not known before
     */
    record Recognised(Map<BuyerKey, UUID> known, Map<BuyerKey, UUID> added) {

        UUID buyerOf(OrderBuyer order) {
            return firstKnown(order, known).orElseThrow();
        }
    }

    private RecognitionPolicy() {}

    static Recognised recognise(List<OrderBuyer> orders, Map<BuyerKey, UUID> known, Supplier<UUID> newIds) {
        var all = new HashMap<>(known);
        var added = new HashMap<BuyerKey, UUID>();
        for (var order : orders) {
            var buyer = firstKnown(order, all).orElseGet(newIds);
            for (var key : BuyerKey.of(order)) {
                if (all.putIfAbsent(key, buyer) == null) {
                    added.put(key, buyer);
                }
            }
        }
        return new Recognised(Map.copyOf(all), Map.copyOf(added));
    }

    private static Optional<UUID> firstKnown(OrderBuyer order, Map<BuyerKey, UUID> known) {
        return BuyerKey.of(order).stream()
                .filter(known::containsKey)
                .map(known::get)
                .findFirst();
    }
}
