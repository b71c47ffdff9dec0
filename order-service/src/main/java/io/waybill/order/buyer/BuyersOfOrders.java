package io.waybill.order.buyer;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which order is whose, as it was published: the orders are heard again, and are to find their buyers. */
@Component
public class BuyersOfOrders {

    private final BuyerKeys keys;

    BuyersOfOrders(BuyerKeys keys) {
        this.keys = keys;
    }

    /** @param buyersByOrder of the merchant */
    public void adopt(String merchantId, Map<String, UUID> buyersByOrder) {
        keys.add(buyersByOrder.entrySet().stream()
                .map(order ->
                        Map.entry(new BuyerKey(merchantId, BuyerKey.Kind.ORDER, order.getKey()), order.getValue()))
                .toList());
    }
}
